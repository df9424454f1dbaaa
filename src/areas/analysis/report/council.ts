import { dash } from '../../../kit/word/content';
import type { Block } from '../../../kit/word/content';
import { capitalised, enumerated, numbered, numeral, swedish } from '../../../kit/text/swedish';
import { swedishClock } from '../../../kit/text/swedishTime';
import type { Meeting, MeetingState } from '../../council/lists';
import { countAnswers, meetingClock, parseAnswers } from '../../council/model';
import type { AnnualInput } from '../model';

const stateWords: [MeetingState, string, string][] = [
  ['Genomförd', 'genomfört', 'genomförda'], ['Kallad', 'kallat', 'kallade'], ['Flyttad', 'flyttat', 'flyttade'], ['Planerad', 'planerat', 'planerade'], ['Inställd', 'inställt', 'inställda']
];

/** "Två möten i BRÅ är registrerade för 2026: ett är genomfört och ett är planerat." */
function courseSentence(meetings: readonly Meeting[], council: string, year: number): string {
  const told = stateWords.map(([state, one, many]) => [meetings.filter(meeting => meeting.State === state).length, one, many] as const).filter(([count]) => count > 0)
    .map(([count, one, many]) => `${numeral(count, 'ett')} är ${count === 1 ? one : many}`);
  const start = `${capitalised(numbered(meetings.length, 'möte', 'möten', 'ett'))} i ${council} är ${meetings.length === 1 ? 'registrerat' : 'registrerade'} för ${year}`;
  return told.length > 0 ? `${start}: ${enumerated(told)}.` : `${start}.`;
}

/** Answers by number alone, as they were last read; whose they are is no matter of the årsanalys. */
function answerWords(meeting: Meeting): string {
  const counts = countAnswers(parseAnswers(meeting.Answers));
  const told = ([['accepted', 'ja'], ['declined', 'nej'], ['tentative', 'preliminärt'], ['none', 'utan svar']] as const)
    .filter(([kind]) => counts[kind] > 0).map(([kind, word]) => `${swedish(counts[kind])}\u00a0${word}`);
  return told.length === 0 ? dash : `${told.join(', ')}${meeting.AnswersOn ? ` (${swedishClock(meeting.AnswersOn).slice(0, 10)})` : ''}`;
}

/** 9.00 for 09:00 (domain.md §6). */
const clock = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** The points of the agenda, one a line. */
const agenda = ({ Agenda }: Meeting): string[] => Agenda.split('\n').map(point => point.trim()).filter(Boolean).map(point => `• ${point}`);

/** The council's meetings of the year: when, what for, called when, and the answers by number (P25, P28). */
export function councilBlocks({ meetings, council, year, today }: AnnualInput): Block[] {
  if (!meetings) return [{ kind: 'gap', text: `möten i ${council} är inte synliga för den som gjort årsanalysen.` }];
  if (meetings.length === 0) return [{ kind: 'gap', text: `inget möte i ${council} är registrerat för ${year}.` }];
  const undone = meetings.filter(meeting => meetingClock(meeting).date < today && meeting.State !== 'Genomförd' && meeting.State !== 'Inställd').length;
  return [
    { kind: 'paragraph', text: courseSentence(meetings, council, year), leads: true },
    ...(undone === 0 ? [] : [{
      kind: 'gap' as const, text: undone === 1
        ? 'om ett möte vars dag har passerat hölls. Det är varken registrerat som genomfört eller inställt.'
        : `om ${numeral(undone)} möten vars dag har passerat hölls. De är varken registrerade som genomförda eller inställda.`
    }]),
    {
      kind: 'table', caption: `Möten i ${council} ${year}`,
      description: 'En rad för varje möte: datum och tid, möte med dagordning, läge, när kallelsen skickades från Trygghetsnavet och svaren i antal.',
      columns: [{ title: 'Datum och tid', width: 1.7 }, { title: 'Möte och dagordning', width: 4.8 }, { title: 'Läge', width: 1.5 }, { title: 'Kallelse skickad', width: 1.7 }, { title: 'Svar', width: 1.7 }],
      rows: meetings.map(meeting => {
        const { date, from, to } = meetingClock(meeting);
        return [
          `${date}\nkl.\u00a0${clock(from)}–${clock(to)}`, [meeting.Title, ...agenda(meeting)].join('\n'), meeting.State ?? dash,
          meeting.SentOn ? swedishClock(meeting.SentOn).slice(0, 10) : dash, answerWords(meeting)
        ];
      }),
      source: `rådets möten, lästa ${today}`
    },
    { kind: 'gap', text: 'närvaro och beslut vid mötena registreras inte i Trygghetsnavet. Protokoll och minnesanteckningar kan läggas i biblioteket Rapporter.' }
  ];
}
