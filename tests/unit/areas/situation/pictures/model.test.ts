import type { Picture, PictureSection, PictureSource } from '../../../../../src/areas/situation/lists';
import { textBlocks } from '../../../../../src/kit/word/pieces';
import { checkEarlier, decidedContent, isFresh, newSections, obstacles, pictureTitle, previousPicture, remarks, viewOf, yearsLater } from '../../../../../src/areas/situation/pictures/model';
import { topics } from '../../../../../src/areas/situation/pictures/topics';

const picture = (part: Partial<Picture> = {}): Picture => ({
  id: 1, Title: 'Lägesbild 2026', Year: 2026, Term: 'Helår', State: 'Utkast', Earlier: false, CommentsBy: undefined, ApprovedOn: undefined, ApprovedBy: '', Paragraph: '', Dnr: '', FileName: '', ...part
} as Picture);
const section = (Topic: string, Text = '', part: Partial<PictureSection> = {}): PictureSection => ({
  id: 1, Title: topics.find(({ code }) => code === Topic)?.title ?? 'Eget', Part: topics.find(({ code }) => code === Topic)?.part ?? 'Analys', SortOrder: 10, Text, Comments: '', Topic, ...part
} as PictureSection);
const source = (part: Partial<PictureSource> = {}): PictureSource => ({ id: 1, Title: 'Brå', Chosen: 'Vald', Period: '', Reason: 'Officiell.', Limits: '', ...part } as PictureSource);

describe('a lägesbild', () => {
  it('is named by year and term, and a second one of the year by its version', () => {
    expect(pictureTitle('Helår', 2026, [])).toBe('Lägesbild 2026');
    expect(pictureTitle('EST mars', 2026, [picture()])).toBe('Lägesbild EST mars 2026');
    expect(pictureTitle('Helår', 2026, [picture()])).toBe('Lägesbild 2026 (version 2)');
  });

  it('goes on from the latest of its kind, with texts and added sections, and without comments', () => {
    const before = [picture({ id: 2, Year: 2025 }), picture({ id: 3, Year: 2025, Term: 'EST mars' }), picture({ id: 4, Year: 2024, Earlier: true })];
    expect(previousPicture(before, 'Helår', 2026)?.id).toBe(2);
    const made = newSections('Helår', [section('crime', 'Som förr.', { Title: 'Brotten', Comments: 'Kort.' }), section('health', 'Folkhälsan.'), section('', 'Eget avsnitt.')]);
    expect(made.find(({ Topic }) => Topic === 'crime')).toMatchObject({ Title: 'Brotten', Text: 'Som förr.' });
    expect(made.map(({ Topic }) => Topic)).toEqual(expect.arrayContaining(['health', '']));
    expect(made.some(one => 'Comments' in one)).toBe(false);
    expect(newSections('EST mars', []).map(({ Topic }) => Topic)).toEqual(['summary', 'events', 'est', 'analysis', 'problems']);
  });

  it('lacks what the law demands until each part has a text and a source is chosen (L4)', () => {
    const all = [section('crime', 'a'), section('risks', 'b'), section('analysis', 'c')];
    expect(obstacles({ picture: picture(), sections: all, sources: [source()] })).toEqual([]);
    expect(obstacles({ picture: picture(), sections: [section('summary', 'Bara sammanfattning')], sources: [source({ Chosen: 'Bortvald' })] })).toEqual([
      { kind: 'part', part: 'Kartläggning' }, { kind: 'part', part: 'Annan relevant information' }, { kind: 'part', part: 'Analys' }, { kind: 'noSources' }
    ]);
  });

  it('is told what is worth a look: old figures, problems unanswered, comments left (P2, P13, P32)', () => {
    const found = remarks(
      { picture: picture({ CommentsBy: '2026-10-01' }), sections: [section('crime', 'a', { Comments: 'Nja.' })], sources: [source({ Reason: '' })] },
      { newest: { crime: '2021-12', events: '2026-09', safety: '' }, problems: { prioritised: 2, withoutDecision: ['Klotter'], thin: [], withoutCauses: [] } }, '2026-11-01'
    );
    expect(found.map(({ kind }) => kind)).toEqual(['sourceReason', 'noLimits', 'fact', 'fact', 'problemDecision', 'comments']);
    expect(isFresh('2024-11', '2026-11-01')).toBe(true);
    expect(isFresh('2024-10', '2026-11-01')).toBe(false);
    expect(isFresh('2023/2024', '2026-11-01')).toBe(true);
  });

  it('is decided with all its texts and sources, and without its comments', () => {
    const content = { picture: picture(), sections: [section('crime', 'Text.\r\n')], sources: [source()] };
    const same = { ...content, sections: [section('crime', 'Text.', { Comments: 'Ny synpunkt' })] };
    expect(decidedContent(same)).toEqual(decidedContent(content));
    expect(decidedContent({ ...content, sources: [source({ Limits: 'Mörkertal' })] })).not.toEqual(decidedContent(content));
  });

  it('is frozen by its decision, and a state alone freezes nothing unseen', () => {
    expect(viewOf(picture({ State: 'Fastställd' }), 'undecided')).toBe('undecided');
    expect(viewOf(picture({ State: 'Utkast' }), 'decided')).toBe('approved');
    expect(viewOf(picture({ State: 'Fastställd' }), 'changed')).toBe('changed');
    expect(viewOf(picture({ State: 'Fastställd', Earlier: true }), 'undecided')).toBe('earlier');
  });

  it('from before the product needs year, body and a date that has been', () => {
    const draft = { Year: '2024', Term: 'Helår' as const, ApprovedBy: 'KS', Paragraph: '', ApprovedOn: '2024-05-16', Dnr: '' };
    expect(checkEarlier(draft, '2026-11-01')).toEqual({});
    expect(checkEarlier({ ...draft, Year: '24', ApprovedBy: ' ', ApprovedOn: '2027-01-01' }, '2026-11-01')).toEqual({ Year: 'year', ApprovedBy: 'required', ApprovedOn: 'future' });
    expect(yearsLater('2024-02-29', 2)).toBe('2026-02-28');
  });
});

describe('what people write', () => {
  it('becomes paragraphs and lists', () => {
    expect(textBlocks('Först.\n\n- Ett\n– Två\nSist.')).toEqual([
      { kind: 'paragraph', text: 'Först.' }, { kind: 'bullets', items: ['Ett', 'Två'] }, { kind: 'paragraph', text: 'Sist.' }
    ]);
    expect(textBlocks('  \n')).toEqual([]);
  });
});
