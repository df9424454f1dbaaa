/** A column's SchemaXml, read and written. Source: "Field element (List)", SharePoint schema reference. */
import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import { spException } from '../errors.ts';
import type { FieldDefinition } from './types.ts';

export type { XmlElement };

/** @throws 400 when the text is no XML. */
export function parseXml(text: string): XmlElement {
  try {
    const fail = (_level: string, message: string): void => { throw new Error(message); };
    const root = new DOMParser({ onError: fail }).parseFromString(text.replace(/^\ufeff/, '').trim(), 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // answered below, as an empty document is
  }
  throw spException(-2147024809, 'The provided XML is not well-formed.');
}

export function children(element: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (!name || (node as XmlElement).localName === name)) found.push(node as XmlElement);
  }
  return found;
}

export function attributes(element: XmlElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (let index = 0; index < element.attributes.length; index += 1) {
    const one = element.attributes.item(index);
    if (one && !one.name.startsWith('xmlns')) found[one.name] = one.value;
  }
  return found;
}

export function textOf(element: XmlElement | undefined): string | null {
  return element ? element.textContent ?? '' : null;
}

export function readFieldElement(element: XmlElement): FieldDefinition {
  const list = children(element, 'CHOICES')[0];
  const validation = children(element, 'Validation')[0];
  return {
    attributes: attributes(element),
    choices: list ? children(list, 'CHOICE').map((one) => one.textContent ?? '') : [],
    defaultValue: textOf(children(element, 'Default')[0]),
    validation: validation ? { formula: (validation.textContent ?? '').trim(), message: validation.getAttribute('Message') ?? '' } : null,
  };
}

/** @throws 400 when it is not the XML of one field. */
export function readFieldXml(xml: string): FieldDefinition {
  const element = parseXml(xml);
  if (element.localName !== 'Field') throw spException(-2147024809, 'The field schema must have a Field element at its root.');
  return readFieldElement(element);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}

export function writeFieldXml(definition: FieldDefinition): string {
  const own = Object.entries(definition.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  const inner = [
    definition.defaultValue === null ? '' : `<Default>${escapeXml(definition.defaultValue)}</Default>`,
    definition.choices.length ? `<CHOICES>${definition.choices.map((one) => `<CHOICE>${escapeXml(one)}</CHOICE>`).join('')}</CHOICES>` : '',
    definition.validation ? `<Validation Message="${escapeXml(definition.validation.message)}">${escapeXml(definition.validation.formula)}</Validation>` : '',
  ].join('');
  return inner ? `<Field${own}>${inner}</Field>` : `<Field${own} />`;
}

export const isTrue = (text: string | undefined): boolean => text !== undefined && /^(true|1)$/i.test(text);

/** An internal name from a display name, as SharePoint makes it: `_xHHHH_` for what is no letter or digit, 32 characters. */
export function internalName(display: string): string {
  let name = '';
  for (const unit of display.split('')) {
    const plain = /[A-Za-z_]/.test(unit) || (/[0-9]/.test(unit) && name !== '');
    name += plain ? unit : `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  }
  return name.slice(0, 32);
}
