/** The lägesbilder themselves: their texts, their sources, and how far they have come (P12, P14, P15, L4, L6, L7). */
import { boolean, choice, date, defineList, lookup, note, number, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { gathered } from './rights';

export const pictureTerms = ['Helår', 'EST mars', 'EST september'] as const;
export type PictureTerm = typeof pictureTerms[number];

/** *Fastställd* is told by a decision too: a status alone freezes nothing. */
export const pictureStates = ['Utkast', 'För synpunkter', 'Fastställd'] as const;
export type PictureState = typeof pictureStates[number];

export const pictures = defineList({
  name: 'SituationPictures',
  title: { sv: 'Lägesbilder', en: 'Situation pictures' },
  description: {
    sv: 'Lägesbilder per år och EST-halvår, även från tiden före Trygghetsnavet.',
    en: 'Situation pictures by year and EST half-year, those from before the product too.'
  },
  columns: {
    Title: text({ sv: 'Lägesbild', en: 'Situation picture' }, { required: true } as const),
    Year: number({ sv: 'År', en: 'Year' }, { required: true, indexed: true, min: 2000, max: 2100 } as const),
    Term: choice({ sv: 'Avser', en: 'Concerns' }, pictureTerms, { required: true, indexed: true, default: 'Helår' } as const),
    State: choice({ sv: 'Läge', en: 'State' }, pictureStates, { required: true, indexed: true, default: 'Utkast' } as const),
    Earlier: boolean({ sv: 'Från tiden före Trygghetsnavet', en: 'From before the product' }, { default: false }),
    CommentsBy: date({ sv: 'Synpunkter senast', en: 'Comments by' }),
    ApprovedOn: date({ sv: 'Fastställd den', en: 'Approved on' }, { indexed: true } as const),
    ApprovedBy: text({ sv: 'Fastställd av', en: 'Approved by' }),
    Paragraph: text({ sv: 'Paragraf (§)', en: 'Section (§)' }, { maxLength: 20 }),
    Dnr: text({ sv: 'Diarienummer', en: 'Registration number' }, { maxLength: 50 }),
    FileName: text({ sv: 'Fastställd fil', en: 'Approved file' })
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=(([State]<>"Fastställd")+([ApprovedOn]<>"")*([ApprovedBy]<>""))>0',
    message: {
      sv: 'En fastställd lägesbild behöver datum och organ.',
      en: 'An approved situation picture needs a date and a body.'
    }
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla lägesbilder', en: 'All situation pictures' },
    columns: ['Title', 'Year', 'Term', 'State', 'ApprovedOn', 'ApprovedBy', 'Paragraph', 'Dnr', 'FileName'],
    query: '<OrderBy><FieldRef Name="Year" Ascending="FALSE" /><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
  }],
  rights: gathered
});

/** Which of the law's three parts a section belongs to (L4), or one that the policy makes optional (P15, P53). */
export const sectionParts = ['Kartläggning', 'Annan relevant information', 'Analys', 'Angränsande område'] as const;
export type SectionPart = typeof sectionParts[number];

export const pictureSections = defineList({
  name: 'PictureSections',
  title: { sv: 'Lägesbildens avsnitt', en: 'Sections of situation pictures' },
  description: { sv: 'Texter i lägesbilder, avsnitt för avsnitt.', en: 'Texts of situation pictures, section by section.' },
  columns: {
    Title: text({ sv: 'Rubrik', en: 'Heading' }, { required: true } as const),
    Picture: lookup({ sv: 'Lägesbild', en: 'Situation picture' }, 'SituationPictures', { required: true, indexed: true } as const),
    Part: choice({ sv: 'Del enligt 4 §', en: 'Part under section 4' }, sectionParts, { required: true, default: 'Kartläggning' } as const),
    SortOrder: number({ sv: 'Ordning', en: 'Order' }, { min: 0, max: 999 }),
    Text: note({ sv: 'Text', en: 'Text' }, { lines: 12 }),
    Comments: note({ sv: 'Synpunkter', en: 'Comments' }, { lines: 4 }),
    // What the section is about, whatever its heading says: the same one is found again in another year's picture.
    Topic: text({ sv: 'Ämne (kod)', en: 'Topic (code)' }, { maxLength: 50 })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla avsnitt', en: 'All sections' }, columns: ['Picture', 'SortOrder', 'Part', 'Title'],
    query: '<OrderBy><FieldRef Name="ID" /></OrderBy>'
  }],
  rights: { ...gathered, head: 'edit' }
});

export const sourceChoices = ['Vald', 'Bortvald'] as const;

/** Sources chosen and rejected, and how that limits what is known (domain.md §2). */
export const pictureSources = defineList({
  name: 'PictureSources',
  title: { sv: 'Lägesbildens källor', en: 'Sources of situation pictures' },
  description: { sv: 'Valda och bortvalda källor, med skäl.', en: 'Sources chosen and rejected, with reasons.' },
  columns: {
    Title: text({ sv: 'Källa', en: 'Source' }, { required: true } as const),
    Picture: lookup({ sv: 'Lägesbild', en: 'Situation picture' }, 'SituationPictures', { required: true, indexed: true } as const),
    Chosen: choice({ sv: 'Vald eller bortvald', en: 'Chosen or rejected' }, sourceChoices, { required: true, default: 'Vald' } as const),
    Period: text({ sv: 'Avser period', en: 'Period covered' }, { maxLength: 50 }),
    Reason: note({ sv: 'Skäl', en: 'Reason' }, { lines: 3 }),
    Limits: note({ sv: 'Vad som inte syns', en: 'What it does not show' }, { lines: 3 })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla källor', en: 'All sources' }, columns: ['Picture', 'Title', 'Chosen', 'Period', 'Reason', 'Limits'],
    query: '<OrderBy><FieldRef Name="ID" /></OrderBy>'
  }],
  rights: gathered
});

export type Picture = ItemOf<typeof pictures>;
export type PictureChanges = ChangesOf<typeof pictures>;
export type PictureSection = ItemOf<typeof pictureSections>;
export type PictureSectionChanges = ChangesOf<typeof pictureSections>;
export type PictureSource = ItemOf<typeof pictureSources>;
export type PictureSourceChanges = ChangesOf<typeof pictureSources>;
