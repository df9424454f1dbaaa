import { createHash } from 'node:crypto';
import { sections, sources } from './data/pictures.ts';
import type { Pen } from './pen.ts';

const plain = (text: string | undefined): string => (text ?? '').trim();

/** The digest as the app computes it: what was decided as canonical JSON, names in order. */
function digestOf(fields: Record<string, unknown>): string {
  return createHash('sha256').update(JSON.stringify(Object.keys(fields).sort().map(name => [name, fields[name] === '' ? null : fields[name]]))).digest('hex');
}

/** One that was approved before the product, last year's approved in it, and this year's draft. */
export function fillPictures(pen: Pen): void {
  const year = Number(pen.day(0).slice(0, 4));
  const add = (no: number, values: Record<string, unknown>, day: number): number =>
    pen.add('samordnare', 'TnSituationPictures', { ...values, ClientKey: pen.key('picture', no) }, pen.instant(day));
  add(1, {
    Title: `Lägesbild ${year - 2}`, Year: year - 2, Term: 'Helår', State: 'Fastställd', Earlier: true, ApprovedBy: 'Kommunstyrelsen', ApprovedOn: `${year - 2}-11-20T12:00:00Z`,
    Paragraph: '112', Dnr: `${year - 2}-140`
  }, -400);

  const fill = (no: number, id: number, day: number, last: boolean): [unknown[][], unknown[][]] => {
    const made = sections.map((section, index) => {
      const Text = plain(last ? section.before ?? section.text : section.text);
      const added = pen.add('samordnare', 'TnPictureSections', {
        Title: section.title, PictureId: id, Part: section.part, SortOrder: section.order, Text, Topic: section.topic, Comments: last ? undefined : section.comments,
        ClientKey: pen.key(`picture-${no}-section`, index + 1)
      }, pen.instant(day));
      return [added, section.title, section.part, section.order, Text];
    });
    const kept = sources.map((source, index) => {
      const added = pen.add('samordnare', 'TnPictureSources', {
        Title: source.title, PictureId: id, Chosen: source.chosen, Period: source.period, Reason: source.reason, Limits: source.limits, ClientKey: pen.key(`picture-${no}-source`, index + 1)
      }, pen.instant(day));
      return [added, source.title, source.chosen, plain(source.period), source.reason, plain(source.limits)];
    });
    return [made, kept];
  };

  const approved = { Title: `Lägesbild ${year - 1}`, Year: year - 1, Term: 'Helår' };
  const last = add(2, { ...approved, State: 'Utkast' }, -380);
  const [texts, used] = fill(2, last, -379, true);
  const date = `${year - 1}-11-19`;
  const decision = { Body: 'Kommunstyrelsen', Paragraph: '121', Dnr: `${year - 1}-156` };
  pen.change('samordnare', 'TnSituationPictures', last, {
    State: 'Fastställd', ApprovedOn: `${date}T12:00:00Z`, ApprovedBy: decision.Body, Paragraph: decision.Paragraph, Dnr: decision.Dnr
  }, pen.instant(-360));
  pen.add('samordnare', 'TnDecisions', {
    Title: `${decision.Body} ${date}, § ${decision.Paragraph}`, ItemList: 'SituationPictures', ItemId: last, ItemVersion: pen.version('samordnare', 'TnSituationPictures', last),
    Digest: digestOf({ ...approved, FileName: '', Sections: JSON.stringify(texts), Sources: JSON.stringify(used) }),
    Decision: 'Beslutad', ...decision, DecisionDate: `${date}T12:00:00Z`, ClientKey: pen.key('picture-decision', 2)
  }, pen.instant(-360));

  const draft = add(3, { Title: `Lägesbild ${year}`, Year: year, Term: 'Helår', State: 'Utkast' }, -30);
  fill(3, draft, -29, false);
}
