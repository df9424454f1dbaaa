/**
 * Form values: texts as a person would type them, each answered with its own error. Unlike a plain MERGE, required
 * columns are demanded. Source: ListItem.ValidateUpdateListItem, List.AddValidateUpdateItemUsingPath.
 */
import { badQuery, SharePointError } from '../../errors.ts';
import { isTrue } from '../../domain/fieldXml.ts';
import { restName } from '../../domain/fields.ts';
import type { Field, Item, List } from '../../domain/types.ts';
import { entries, toStored } from '../../domain/values.ts';
import { demandBody } from '../model.ts';
import type { Call, CollectionNode, EntityType } from '../model.ts';

interface FormValue { FieldName: string; FieldValue: string | null }
interface FormResult extends FormValue { ErrorCode: number; ErrorMessage: string | null; HasException: boolean; ItemId: number }

const resultType: EntityType = {
  name: 'SP.ListItemFormUpdateValue', props: { ErrorCode: (one: FormResult) => one.ErrorCode, ErrorMessage: (one: FormResult) => one.ErrorMessage, FieldName: (one: FormResult) => one.FieldName, FieldValue: (one: FormResult) => one.FieldValue, HasException: (one: FormResult) => one.HasException, ItemId: (one: FormResult) => one.ItemId },
};

/** A form's text as the value a REST body would carry. */
function bodyValue(field: Field, given: string | null, call: Call): unknown {
  if (given === null || given === '') return null;
  switch (field.type) {
    case 'Number':
    case 'Currency': return Number(given.replace(/\s/g, '').replace(',', '.'));
    case 'Boolean': return isTrue(given) || /^(yes|ja)$/i.test(given);
    case 'MultiChoice': return given.split(';#').filter(Boolean);
    case 'URL': {
      const [url, ...rest] = given.split(', ');
      return { Url: url, Description: rest.join(', ') };
    }
    case 'User': {
      const people = (given.startsWith('[') ? JSON.parse(given) as { Key: string }[] : [{ Key: given }]).map((one) => call.engine.principals.ensure(call.session.site, one.Key).id);
      return field.multi ? people : people[0] ?? null;
    }
    case 'Lookup': {
      const ids = given.split(';#').filter((one) => /^\d+$/.test(one)).map(Number);
      return field.multi ? ids : ids[0] ?? null;
    }
    default: return given;
  }
}

/** @throws 400 when they are no list of names and texts */
function formValues(given: unknown): FormValue[] {
  const list = entries(given);
  if (!list) throw badQuery('The parameter formValues is missing or not valid.');
  return list.map((one) => {
    const { FieldName: name, FieldValue: text } = (one ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || (text !== null && text !== undefined && typeof text !== 'string')) throw badQuery('The parameter formValues is missing or not valid.');
    return { FieldName: name, FieldValue: text ?? null };
  });
}

export function formUpdate(call: Call, list: List, item: Item | undefined): CollectionNode {
  const values = formValues(demandBody(call).formValues);
  const body: Record<string, unknown> = {};
  const fields = call.engine.fields.all(list);
  const results: FormResult[] = values.map((one) => {
    const result: FormResult = { FieldName: one.FieldName, FieldValue: one.FieldValue, ErrorCode: 0, ErrorMessage: null, HasException: false, ItemId: item?.id ?? 0 };
    const fail = (message: string, code = -2147024809): FormResult => ({ ...result, ErrorMessage: message, HasException: true, ErrorCode: code });
    const field = fields.find((candidate) => candidate.name === one.FieldName);
    if (!field || field.readOnly) return fail(`Column '${one.FieldName}' does not exist. It may have been deleted by another user.`);
    if (field.required && !one.FieldValue) return fail('You can\'t leave this blank.');
    try {
      const read = bodyValue(field, one.FieldValue, call);
      toStored(field, read, call.session.site);
      body[field.type === 'Lookup' || field.type === 'User' ? `${restName(field)}Id` : restName(field)] = read;
      return result;
    } catch (error) {
      return fail(error instanceof SharePointError ? error.message : 'The value is not valid.');
    }
  });
  const missing = item ? [] : fields.filter((field) => field.required && !field.readOnly && !field.hidden && field.definition.defaultValue === null && field.type !== 'File' && !values.some((one) => one.FieldName === field.name));
  for (const field of missing) results.push({ FieldName: field.name, FieldValue: null, ErrorCode: -2147024809, ErrorMessage: 'You can\'t leave this blank.', HasException: true, ItemId: 0 });
  if (!results.some((one) => one.HasException)) {
    try {
      const written = item ? call.engine.items.update(call.session, list, item.id, body) : call.engine.items.add(call.session, list, body);
      results.forEach((one) => { one.ItemId = written.id; });
      if (!item) results.push({ FieldName: 'Id', FieldValue: String(written.id), ErrorCode: 0, ErrorMessage: null, HasException: false, ItemId: written.id });
    } catch (error) {
      if (!(error instanceof SharePointError) || error.status === 403) throw error;
      results.forEach((one) => { Object.assign(one, { ErrorMessage: error.message, HasException: true, ErrorCode: Number(error.code.split(',')[0]) }); });
    }
  }
  return { kind: 'collection', type: resultType, list: () => results };
}
