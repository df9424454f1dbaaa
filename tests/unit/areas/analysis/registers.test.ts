/** What the årsanalys tells of agreements, council and cameras: only what their lists hold. */
import { collect, gapsOf, inputOf } from '../../../../src/areas/analysis/model';
import type { AnnualInput } from '../../../../src/areas/analysis/model';
import { annualReport } from '../../../../src/areas/analysis/report';
import { agreementBlocks } from '../../../../src/areas/analysis/report/agreements';
import { cameraBlocks } from '../../../../src/areas/analysis/report/cameras';
import { councilBlocks } from '../../../../src/areas/analysis/report/council';
import type { Standing } from '../../../../src/areas/decisions/model';
import { textsOf } from '../../../../src/kit/word';
import type { Block, TableBlock } from '../../../../src/kit/word';
import { agreement, camera, decision, input, meeting, partner, signed } from './sample';

const said = (blocks: readonly Block[]): string =>
  textsOf({ title: '', organisation: '', date: '', status: '', sections: [{ blocks }] }).map(({ text }) => text).join(' | ').replace(/\u00a0/g, ' ');
const rows = (blocks: readonly Block[]): readonly (readonly string[])[] => blocks.find((block): block is TableBlock => block.kind === 'table')?.rows.map(row => row.map(text => text.replace(/\u00a0/g, ' '))) ?? [];
const gaps = (more: Partial<AnnualInput>): string[] => gapsOf(input(more), collect(input(more)));
const lists = { measures: [], followUps: [], problems: [], settings: [], analyses: [] };

describe('agreements (P5, P8, P9; 9 §)', () => {
  const partners = [partner(1), partner(2, { Category: 'Industri', KeyActor: true }), partner(3, { Category: 'Länsstyrelsen' }), partner(4, { Category: 'Myndigheter', Title: 'Polisen' })];

  test('each stands with its state and what it calls for, in the order of the policy', () => {
    const blocks = agreementBlocks(input({ partners, agreements: [
      agreement(1, 4, { State: 'Avböjd', AskedDate: '2026-02-01', AnswerNote: 'Vill vara med på möten' }),
      signed(2, 1, { ValidTo: '2027-01-31', Dnr: 'KS 2026-1' }), signed(3, 1, { ValidTo: '2026-06-30' }), signed(4, 1, { Areas: '' })
    ] }));
    expect(rows(blocks).map(row => row.slice(0, 3))).toEqual([
      ['Handel', 'Part 1', 'Tecknad, saknar områden'], ['Handel', 'Part 1', 'Tecknad, går ut inom sex månader'], ['Handel', 'Part 1', 'Tecknad, tiden har gått ut'], ['Myndigheter', 'Polisen', 'Avböjd']
    ]);
    expect(said(blocks)).toContain('Handel: 2 överenskommelser gäller. En tidigare överenskommelse har upphört.');
    expect(said(blocks)).toContain('Polisen: Vill vara med på möten.');
  });

  test('one that has run out is not told as in force', () => {
    expect(said(agreementBlocks(input({ partners, agreements: [signed(1, 1, { ValidTo: '2026-06-30' })] })))).toContain('Handel saknar överenskommelse.');
  });

  test('key actors that nobody has asked are named, and partners without an agreement', () => {
    const told = said(agreementBlocks(input({ partners, agreements: [] })));
    expect(told).toContain('1 nyckelaktör: Part 2.');
    expect(told).toContain('Fyra samverkansparter finns i registret utan överenskommelse eller förfrågan: Part 1, Part 2, Polisen och Part 3.');
  });

  test('one whose partner has left the register is not lost', () => {
    expect(rows(agreementBlocks(input({ partners: [], agreements: [agreement(1, 9)] })))).toMatchObject([['–', 'Part 9', 'Tillfrågad', '–', '–', '–']]);
  });

  test('a category without actors is told with its reason', () => {
    const { noActor } = inputOf({ ...lists, settings: [{ Title: 'noActor.Industri', Value: 'Ingen industri i kommunen' }] }, 2026, '2026-11-23');
    expect(said(agreementBlocks(input({ partners: [], agreements: [], noActor })))).toContain('Industri saknar överenskommelse. Ingen aktör finns: Ingen industri i kommunen.');
  });

  test('a register that is not seen is a gap, not an empty one', () => {
    expect(said(agreementBlocks(input()))).toContain('inte synligt');
    expect(gaps({})).toContain('agreements');
    expect(gaps({ partners, agreements: [signed(1, 1, { Title: 'Samverkan och medborgarlöfte' })] })).not.toEqual(expect.arrayContaining(['agreements', 'pledge']));
  });
});

describe('the council (P25, P28)', () => {
  const answers = JSON.stringify([{ email: 'a@x.example', answer: 'accepted' }, { email: 'b@x.example', answer: 'accepted' }, { email: 'c@x.example', answer: 'declined' }, { email: 'd@x.example', answer: 'none' }]);
  const called = meeting(2, { MeetingStart: '2026-12-01T08:00:00Z', MeetingEnd: '2026-12-01T10:00:00Z', State: 'Kallad', SentOn: '2026-11-01T09:00:00Z', Answers: answers, AnswersOn: '2026-11-20T09:00:00Z' });

  test('meetings stand with date, agenda, state, call and answers by number, and no address', () => {
    const blocks = councilBlocks(input({ meetings: [meeting(1), called] }));
    expect(rows(blocks)).toEqual([
      ['2026-09-21\nkl. 9.00–11.00', 'Möte med BRÅ\n• Öppnande\n• Trender', 'Genomförd', '–', '–'],
      ['2026-12-01\nkl. 9.00–11.00', 'Möte med BRÅ\n• Öppnande\n• Trender', 'Kallad', '2026-11-01', '2 ja, 1 nej, 1 utan svar (2026-11-20)']
    ]);
    expect(said(blocks)).toContain('Två möten i BRÅ är registrerade för 2026: ett är genomfört och ett är kallat.');
    expect(said(blocks)).not.toContain('@');
  });

  test('a meeting whose day has passed is not said to have been held', () => {
    expect(said(councilBlocks(input({ meetings: [meeting(1, { State: 'Kallad' })] })))).toContain('om ett möte vars dag har passerat hölls');
    expect(said(councilBlocks(input({ meetings: [meeting(1, { State: 'Inställd' })] })))).not.toContain('hölls');
  });

  test('a meeting belongs to its year on a Swedish clock', () => {
    const newYear = meeting(3, { MeetingStart: '2025-12-31T23:30:00Z', MeetingEnd: '2026-01-01T00:30:00Z' });
    const read = (year: number): number[] | undefined => inputOf({ ...lists, meetings: [called, newYear, meeting(1)] }, year, '2026-11-23').meetings?.map(({ id }) => id);
    expect(read(2026)).toEqual([3, 1, 2]);
    expect(read(2025)).toEqual([]);
  });

  test('none, and none seen, are gaps of their own', () => {
    expect(said(councilBlocks(input({ meetings: [] })))).toContain('inget möte i BRÅ är registrerat för 2026');
    expect(said(councilBlocks(input()))).toContain('inte synliga');
    expect(gaps({ meetings: [] })).toContain('council');
    expect(gaps({ meetings: [meeting(1)] })).not.toContain('council');
  });
});

describe('cameras and their decisions (P36, P41, P43)', () => {
  const standing = (kind: Exclude<Standing['kind'], 'undecided'>, more = {}): Standing => ({ kind, decision: decision(1, 1, more) });
  const decisionOf = (one: Standing | undefined): string => rows(cameraBlocks(input({ cameras: [camera(1)], standings: new Map(one ? [[1, one]] : []) })))[0][3];

  test.each([
    [standing('decided'), 'Beslutad: Kommunstyrelsen 2026-02-01, § 61, dnr KS 2026-301.'],
    [standing('decided', { Body: 'Samhällsbyggnad', Paragraph: '', Decider: 'Förvaltningschef', Delegation: 'Ordningen 4.7' }), 'Beslutad: Samhällsbyggnad 2026-02-01, Förvaltningschef, delegation: Ordningen 4.7, dnr KS 2026-301.'],
    [standing('changed'), 'Beslutad: Kommunstyrelsen 2026-02-01, § 61, dnr KS 2026-301.\nÄrendet har ändrats efter beslutet.'],
    [standing('refused', { Decision: 'Avslagen' }), 'Avslagen: Kommunstyrelsen 2026-02-01, § 61, dnr KS 2026-301.\nBeslutet svarar inte mot läget.'],
    [undefined, 'Inget beslut är registrerat.']
  ])('one in use is told with body, § or delegation, date, dnr and outcome: %#', (one, told) => {
    expect(decisionOf(one)).toBe(told);
    expect(gaps({ cameras: [camera(1)], standings: new Map(one ? [[1, one]] : []) }).includes('cameraDecisions')).toBe(one?.kind !== 'decided');
  });

  test('decisions that are not seen are not told as missing', () => {
    const blocks = cameraBlocks(input({ cameras: [camera(1)] }));
    expect(rows(blocks)[0]).toHaveLength(3);
    expect(said(blocks)).toContain('besluten är inte synliga');
  });

  test('those in use during the year are there, whenever the document is made', () => {
    const cameras = [
      camera(1), camera(2, { StartDate: '2027-01-02' }), camera(3, { CaseState: 'Upphörd', EndDate: '2026-05-01' }),
      camera(4, { CaseState: 'Upphörd', EndDate: '2025-12-31' }), camera(5, { StartDate: undefined }), camera(6, { CaseState: 'Upphörd' })
    ];
    const of = (year: number): number[] | undefined => inputOf({ ...lists, cameras }, year, '2027-02-01').cameras?.map(({ id }) => id);
    expect(of(2026)).toEqual([1, 3, 5]);
    expect(of(2027)).toEqual([1, 2, 5]);
  });

  test('refusals of the year are told, without what the protected case holds (P36)', () => {
    const sorted = inputOf({ ...lists, cameras: [], cameraDecisions: [
      decision(1, 8), decision(2, 9, { Decision: 'Avslagen', DecisionDate: '2026-08-10' }), decision(3, 7, { DecisionDate: '2025-08-10' }), decision(4, 7, { Decision: 'Förankrad' })
    ] }, 2026, '2026-11-23');
    expect(sorted.cameraDecisions?.map(({ id }) => id)).toEqual([1, 2]);
    const told = said(cameraBlocks(sorted));
    expect(told).toContain('Beslutad: Kommunstyrelsen 2026-02-01, § 61, dnr KS 2026-301.');
    expect(told).toContain('Avslagen: Kommunstyrelsen 2026-08-10');
    expect(told).toContain('Ingen kamerabevakning är registrerad som i drift under 2026.');
  });
});

test('the summary tells of each register that is seen and holds anything, and of no other', () => {
  const summary = (more: Partial<AnnualInput>): string => said(annualReport(input(more)).sections[0].blocks.slice(0, 6));
  const told = summary({ partners: [partner(1)], agreements: [signed(1, 1)], meetings: [meeting(1), meeting(2, { State: 'Inställd' })], cameras: [camera(1), camera(2)] });
  expect(told).toContain('Överenskommelser gäller i 1 av policyns 6 kategorier. Ett möte i BRÅ är genomfört. Två kamerabevakningar har varit i drift.');
  for (const word of ['Överenskommelser gäller', 'möte i BRÅ är', 'varit i drift']) expect(summary({ meetings: [], cameras: [] })).not.toContain(word);
});
