/** Documents that hold every kind of block, and texts as odd as a list may hold them. */
import type { AnnualInput } from '../../../../src/areas/analysis/model';
import type { DocumentContent } from '../../../../src/kit/word';
import { agreement, camera, decision, followUp, input, measure, meeting, partner, problem } from '../../areas/analysis/sample';
import { random } from '../../random';

/** One transparent point. */
const picture = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'));

/** Every kind of block, and every place for text in it. */
export function everyBlock(odd: (text: string) => string): DocumentContent {
  const t = odd;
  return {
    title: t('Prov'), subtitle: t('Underrubrik'), organisation: t('Kommun'), date: '2026-05-21', status: t('Fastställd'), dnr: t('2026-82'), facts: [[t('Beslut'), t('Kommunfullmäktige 2026-05-21, § 40')]],
    sections: [{
      blocks: [
        { kind: 'heading', level: 1, text: t('Ett'), number: '1' }, { kind: 'heading', level: 2, text: t('Två') }, { kind: 'heading', level: 3, text: t('Tre') },
        { kind: 'paragraph', text: t('Stycke') }, { kind: 'paragraph', text: '' },
        { kind: 'paragraph', leads: true, text: [{ text: t('Läs ') }, { text: t('policyn'), link: 'https://kommun.example/policy?a=1&b=2' }, { text: t('fel'), link: t('javascript:alert(1)') }, { text: t(' mer'), strong: true, note: t('Enligt beslut.') }, { text: t(' och mer'), note: t('Enligt ett annat beslut.') }] },
        { kind: 'bullets', items: [t('punkt'), [{ text: t('stark'), strong: true }], t('sista')] }, { kind: 'gap', text: t('allt.') }, { kind: 'question', text: t('Varför?') }, { kind: 'source', text: t('Brå') },
        { kind: 'chart', form: 'lines', caption: t('Linjer'), description: t('beskrivning'), categoryTitle: t('År'), categories: [t('2024'), t('2025'), t('2026')], valueTitle: t('Procent'), series: [{ name: t('Hjo'), values: [9, 11, undefined], intervals: [[5, 14], [6, 17], undefined] }, { name: t('Riket'), values: [12.5, 13, 12.8], intervals: [[12, 13], [12.5, 13.5]] }], source: t('Brå') },
        { kind: 'image', text: t('Karta'), description: t('En karta över centrum med fem platser.'), type: 'png', bytes: picture, width: 2000, height: 1000, source: t('Lantmäteriet') },
        { kind: 'chart', form: 'columns', caption: t('Kolumner'), description: t('beskrivning'), categoryTitle: t('Månad'), categories: [t('maj')], series: [{ name: t('Antal'), values: [0] }] },
        { kind: 'chart', form: 'bars', stacked: true, caption: t('Staplar'), description: t('beskrivning'), categoryTitle: t('Plats'), categories: [t('torget')], series: [{ name: t('Före'), values: [14] }, { name: t('Efter'), values: [9] }] },
        { kind: 'table', caption: t('Tom'), description: t('beskrivning'), columns: [{ title: t('A'), width: 1 }], rows: [] },
        { kind: 'table', caption: t('Full'), description: t('beskrivning'), columns: [{ title: t('B'), width: 1 }, { title: t('C'), width: 3, align: 'right' }], rows: [[t('b'), t('c')], [t('d')]], total: [t('e'), t('f')], source: t('g') }
      ]
    }, { landscape: true, blocks: [{ kind: 'paragraph', text: t('Liggande') }] }]
  };
}

/** What comes into a list by its grid, by paste and by other programs. */
const odd = [
  '\u0000', '\u0001\u0008', '\u000b', '\u000c', '\u001b', '\u007f\u0085', '\ufffe', '\uffff', '\ud800', '\udc00', '\udc00\ud800', '\ufeff', '\u200e\u200f', '\u202eeslår\u202c', '\u2028\u2029',
  '\r\n', '\n\n', '\t', ' ', '\u00a0', '\u00ad', '\u200b', '😀', '👩‍👩‍👧', 'é', 'שלום', 'مرحبا', ']]>', '<![CDATA[', '<w:p/>', '<!--', '&amp;', '&#xFFFE;', '&#0;', '"', '\'', '&', '<', '>',
  '=1+1', '{', '}', '\\', '%', '{0}', 'x'.repeat(300), 'Å'.repeat(40)
];

/** A text made odd, the same for the same seed; now and then as long as a note column lets it be. */
export function oddText(seed: number): (text: string) => string {
  const { of, whole } = random(seed);
  return text => {
    const length = whole(12) === 0 ? 300 : whole(8);
    const made = `${text}${Array.from({ length }, () => of(odd)).join(whole(2) === 0 ? '' : ' ')}`;
    if (whole(25) === 0) return made.repeat(Math.ceil(60_000 / made.length)).slice(0, 60_000);
    return whole(20) === 0 ? '' : made;
  };
}

const statuses = ['Genomförd', 'Pågår', 'Ej påbörjad', 'Pausad', 'Avbruten'] as const;

/** A year with all registers and so many measures, its texts as `odd` makes them. */
export function yearOf(measures: number, odd: (text: string) => string = text => text): AnnualInput {
  const t = odd;
  const ids = Array.from({ length: measures }, (_, index) => index + 1);
  const department = (id: number): { id: number; title: string } => ({ id: id % 7, title: t(`Verksamhet ${id % 7}`) });
  return input({
    municipality: t('Kommunen'), council: t('BRÅ'),
    measures: ids.map(id => measure(id, {
      Title: t(`Åtgärd ${id}`), Department: department(id), Problem: { id: id % 9 + 1, title: t('Problem') }, Cause: t('Orsak'), Status: statuses[id % 5], StatusReason: t('Skäl'),
      EndDate: '2026-10-01', LatestNote: t('Notering'), Indicator: t('Indikator'), Baseline: 1.5, Target: 1e9
    })),
    followUps: ids.map(id => followUp(id, id, { Title: t('Det går bra'), Measure: { id, title: t('Åtgärd') } })),
    problems: Array.from({ length: 12 }, (_, index) => problem(index + 1, {
      Title: t(`Problem ${index + 1}`), Description: t('Beskrivning'), Place: t('Plats'), TargetGroup: t('Unga'), PriorityReason: t('Skäl'), Priority: (['Prioriterat', 'Prioriterat', 'Prioriterat', 'Bevakas', 'Avslutat'] as const)[index % 5]
    })),
    partners: [partner(1, { Title: t('Part 1'), KeyActor: true }), partner(2, { Title: t('Part 2'), Category: 'Industri' })],
    agreements: [agreement(1, 2, { State: 'Avböjd', AnswerNote: t('Nej'), Partner: { id: 2, title: t('Part 2') } }), agreement(2, 3, { Title: t('Medborgarlöfte'), Dnr: t('KS 1') })],
    noActor: { Handel: t('Ingen') },
    cameras: [camera(1, { Place: t('Plats'), Purpose: t('Ändamål') })], standings: new Map([[1, { kind: 'decided', decision: decision(1, 1, { Body: t('Kommunstyrelsen'), Dnr: t('KS 1') }) }]]),
    cameraDecisions: [decision(1, 1, { Body: t('Kommunstyrelsen') }), decision(2, 2, { Paragraph: '', Decider: t('Chef'), Delegation: t('4.7') })],
    meetings: [meeting(1, { Title: t('Möte'), Agenda: t('Punkt'), Answers: t('[]') }), meeting(2, { MeetingEnd: undefined, State: undefined })]
  });
}
