/** EST's half-year as a part of the lägesbild's document: meetings and what became of their tasks. Documents are in Swedish. */
import { capitalised, counted, numbered, numeral } from '../../../kit/text/swedish';
import { monthName } from '../../../kit/text/format';
import type { Block } from '../../../kit/word/content';
import type { EstHalf } from './half';

const inWords = ({ first, last }: EstHalf['half']): string => {
  const [from, to] = [monthName(first, 'sv-SE'), monthName(last, 'sv-SE')];
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from}–${to}`;
};

/** Sentences that people may take up in their own text. */
export function estSentences(half: EstHalf): string[] {
  const { meetings, given, done, open, late, writtenOff, doneInHalf, promoted } = half;
  if (meetings === 0 && given === 0) return [];
  const states = [
    done > 0 && `${numeral(done, 'ett')} är ${done === 1 ? 'klart' : 'klara'}`,
    open > 0 && `${numeral(open, 'ett')} är ${open === 1 ? 'öppet' : 'öppna'}${late > 0 ? ` (varav ${numeral(late, 'ett')} har passerat sitt datum)` : ''}`,
    writtenOff > 0 && `${numeral(writtenOff, 'ett')} är ${writtenOff === 1 ? 'avskrivet' : 'avskrivna'}`
  ].filter((part): part is string => Boolean(part));
  const list = states.length > 1 ? `${states.slice(0, -1).join(', ')} och ${states[states.length - 1]}` : states[0];
  return [
    `Under ${inWords(half.half)} hölls ${numbered(meetings, 'EST-möte', 'EST-möten', 'ett')}.`,
    ...(given > 0 ? [`Mötena gav ${numbered(given, 'uppdrag', 'uppdrag', 'ett')}: ${list}.`] : ['Mötena gav inga uppdrag.']),
    ...(doneInHalf > 0 ? [`${capitalised(numbered(doneInHalf, 'uppdrag', 'uppdrag', 'ett'))} blev ${doneInHalf === 1 ? 'klart' : 'klara'} under halvåret, oavsett när ${doneInHalf === 1 ? 'det' : 'de'} gavs.`] : []),
    ...(promoted.length > 0 ? [`${capitalised(numbered(promoted.length, 'uppdrag', 'uppdrag', 'ett'))} har lyfts till problem eller åtgärd.`] : [])
  ];
}

/**
 * Meetings held and tasks given, done and promoted in a half-year: sentences, and the promoted ones by name.
 * @param half what `loadEstHalf` read; undefined when the one who makes the document may not read EST
 */
export function estBlocks(half: EstHalf | undefined): Block[] {
  if (!half) return [{ kind: 'gap', text: 'EST-mötena är inte synliga för den som gjort dokumentet.' }];
  const sentences = estSentences(half);
  if (sentences.length === 0) return [{ kind: 'gap', text: `inga EST-möten är registrerade för ${inWords(half.half)}.` }];
  return [
    { kind: 'paragraph', text: sentences.join(' '), leads: half.promoted.length > 0 },
    ...(half.promoted.length === 0 ? [] : [{
      kind: 'table' as const, caption: `EST-uppdrag som lyfts vidare (${counted(half.promoted.length, 'uppdrag', 'uppdrag')})`,
      description: 'En rad för varje uppdrag som har blivit ett problem i lägesbilden eller en åtgärd i planen.',
      columns: [{ title: 'Uppdrag', width: 3 }, { title: 'Problem', width: 2.5 }, { title: 'Åtgärd', width: 2.5 }],
      rows: half.promoted.map(({ title, problem, measure }) => [title, problem ?? '–', measure ?? '–'])
    }])
  ];
}
