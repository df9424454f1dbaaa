/** Safety walks as documents: the protocol of one, and what a year's walks came to for the lägesbild. In Swedish. */
import { capitalised, numbered, numeral, runningDate } from '../../../kit/text/swedish';
import { dash } from '../../../kit/word/content';
import type { Block, DocumentContent, TableBlock } from '../../../kit/word/content';
import type { Walk, WalkObservation } from '../lists';
import { byUrgency, countObservations, isLate, isToMend, responsibleOf } from './model';
import type { WalkData } from './store';

const ofWalk = (observations: readonly WalkObservation[], { id }: Walk): WalkObservation[] => observations.filter(({ Walk }) => Walk?.id === id);

/** How an observation stands, in a cell: its state, and when. */
function standing(observation: WalkObservation, today: string): string {
  if (observation.State === 'Åtgärdad') return ['Åtgärdad', observation.FixedDate].filter(Boolean).join(' ');
  if (!isToMend(observation)) return observation.State ?? dash;
  return observation.DueDate ? `Ska åtgärdas senast ${observation.DueDate}${isLate(observation, today) ? ' (datumet har passerat)' : ''}` : 'Ska åtgärdas, inget datum';
}

const lines = (text: string): string[] => text.split(/\r?\n/).map(line => line.trim()).filter(Boolean);

function textBlocks(title: string, text: string, missing: string): Block[] {
  const parts = lines(text);
  return [
    { kind: 'heading', level: 1, text: title },
    ...(parts.length > 0 ? parts.map((part): Block => ({ kind: 'paragraph', text: part })) : [{ kind: 'gap' as const, text: missing }])
  ];
}

function observationTable(caption: string, observations: readonly WalkObservation[], today: string): TableBlock {
  return {
    kind: 'table', caption, description: `${caption}. En rad för varje iakttagelse: nummer, plats, vad som sågs, ansvarig och läge.`,
    columns: [{ title: 'Nr', width: 0.6 }, { title: 'Plats', width: 1.8 }, { title: 'Iakttagelse', width: 3.2 }, { title: 'Ansvarig', width: 2 }, { title: 'Läge', width: 2 }],
    rows: observations.map((observation, index) => [
      String(index + 1), observation.Place || dash, [observation.Title, observation.Note].filter(Boolean).join('. '), responsibleOf(observation) || 'Ingen ansvarig', standing(observation, today)
    ])
  };
}

export interface ProtocolInput { walk: Walk; observations: readonly WalkObservation[]; municipality: string; today: string; }

/** The protocol of one walk (domain.md §2): who took part as functions, the way, what was seen, whose it is, and by when. */
export function walkProtocol({ walk, observations, municipality, today }: ProtocolInput): DocumentContent {
  const seen = [...observations].sort((a, b) => a.id - b.id);
  const [good, other] = [seen.filter(({ State }) => State === 'Gott exempel'), seen.filter(({ State }) => State !== 'Gott exempel')];
  const counts = countObservations(seen, today);
  const nobodys = other.filter(observation => isToMend(observation) && !responsibleOf(observation)).length;
  const participants = lines(walk.Participants);
  return {
    title: walk.Title, subtitle: 'Protokoll från trygghetsvandring', organisation: municipality, date: walk.WalkDate ?? today, status: 'Utkast', brief: true,
    facts: [
      ...(walk.Area ? [['Område', walk.Area.title] as const] : []), ...(walk.WalkDate ? [] : [['Vandringen hölls', 'inget datum angivet'] as const]),
      ['Läget hämtat', runningDate(today).replace(/^den /, '')] as const
    ],
    sections: [{
      blocks: [
        { kind: 'heading', level: 1, text: 'Deltagare' },
        participants.length > 0 ? { kind: 'bullets', items: participants } : { kind: 'gap', text: 'deltagarna är inte angivna. Skriv funktioner, inte namn.' },
        ...textBlocks('Väg', walk.Route, 'vägen är inte angiven.'),
        ...textBlocks('Sammanfattning', walk.Summary, 'ingen sammanfattning är skriven.'),
        { kind: 'heading', level: 1, text: 'Iakttagelser' },
        seen.length === 0 ? { kind: 'gap', text: 'inga iakttagelser är antecknade.' } : {
          kind: 'paragraph', leads: other.length > 0,
          text: `${capitalised(numbered(seen.length, 'iakttagelse', 'iakttagelser'))} antecknades. ${[
            counts.mended > 0 && `${capitalised(numeral(counts.mended))} är ${counts.mended === 1 ? 'åtgärdad' : 'åtgärdade'}.`,
            counts.toMend > 0 && `${capitalised(numeral(counts.toMend))} ska åtgärdas${counts.late > 0 ? `, varav ${numeral(counts.late)} efter sitt datum` : ''}.`,
            counts.notMended > 0 && `${capitalised(numeral(counts.notMended))} åtgärdas inte.`,
            counts.good > 0 && `${capitalised(numeral(counts.good))} är goda exempel.`.replace('En är goda', 'En är ett gott')
          ].filter(Boolean).join(' ')}`
        },
        ...(other.length > 0 ? [observationTable(`Iakttagelser vid ${walk.Title}`, other, today)] : []),
        ...(nobodys > 0 ? [{ kind: 'gap' as const, text: `${numbered(nobodys, 'iakttagelse', 'iakttagelser')} som ska åtgärdas har ingen ansvarig.` }] : []),
        ...(good.length > 0 ? [
          { kind: 'heading' as const, level: 2 as const, text: 'Goda exempel' },
          { kind: 'bullets' as const, items: good.map(({ Title, Place }) => [Title, Place].filter(Boolean).join(', ')) }
        ] : []),
        ...textBlocks('Återkoppling', walk.Feedback, 'hur deltagare och boende får veta vad som gjorts är inte antecknat.')
      ]
    }]
  };
}

/**
 * The walks of a span of time for the lägesbild: how many, what was seen, and what is still to be mended.
 * @param data what `loadWalks` read; undefined when the one who makes the document may not read them
 */
export function walkBlocks(data: WalkData | undefined): Block[] {
  if (!data) return [{ kind: 'gap', text: 'trygghetsvandringarna är inte synliga för den som gjort dokumentet.' }];
  const { walks, observations, today, from, to } = data;
  const held = walks.filter(({ WalkDate }) => WalkDate && WalkDate <= today).sort((a, b) => a.WalkDate!.localeCompare(b.WalkDate!));
  if (held.length === 0) return [{ kind: 'gap', text: `ingen trygghetsvandring är registrerad från ${runningDate(from)} till ${runningDate(to)}.` }];
  const seen = observations.filter(({ Walk }) => held.some(({ id }) => id === Walk?.id));
  const all = countObservations(seen, today);
  const waiting = seen.filter(isToMend).sort(byUrgency);
  return [
    {
      kind: 'paragraph', leads: true,
      text: `${capitalised(numbered(held.length, 'trygghetsvandring', 'trygghetsvandringar'))} hölls och gav ${numbered(all.observations, 'iakttagelse', 'iakttagelser')}. `
        + `${capitalised(runningDate(today))} var ${numeral(all.mended)} av dem ${all.mended === 1 ? 'åtgärdad' : 'åtgärdade'} och ${numeral(all.toMend)} återstod`
        + `${all.late > 0 ? `, varav ${numeral(all.late)} efter sitt datum` : ''}.`
    },
    {
      kind: 'table', caption: 'Trygghetsvandringar', description: 'En rad för varje vandring: datum, vandring, område och hur iakttagelserna står.', source: `Kommunens trygghetsvandringar, läst ${today}`,
      columns: [
        { title: 'Datum', width: 1.4 }, { title: 'Vandring', width: 3 }, { title: 'Område', width: 1.8 }, { title: 'Iakttagelser', width: 1.4, align: 'right' },
        { title: 'Åtgärdade', width: 1.3, align: 'right' }, { title: 'Återstår', width: 1.2, align: 'right' }
      ],
      rows: held.map(walk => {
        const own = countObservations(ofWalk(seen, walk), today);
        return [walk.WalkDate ?? dash, walk.Title, walk.Area?.title ?? dash, String(own.observations), String(own.mended), String(own.toMend)];
      }),
      total: ['Summa', '', '', String(all.observations), String(all.mended), String(all.toMend)]
    },
    ...(waiting.length > 0 ? [observationTable('Iakttagelser som ska åtgärdas', waiting, today)] : [])
  ];
}
