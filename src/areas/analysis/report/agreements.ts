import { dash } from '../../../kit/word/content';
import type { Block } from '../../../kit/word/content';
import { capitalised, counted, enumerated, numbered } from '../../../kit/text/swedish';
import type { Agreement } from '../../cooperation/lists';
import { agreementCall, categoryStandings, isExpired, isInForce, keyActorsWithout, missingContent, partnerRows } from '../../cooperation/model';
import type { AnnualInput } from '../model';
import { categorySentence, sentence } from './phrases';

const contentWords: Record<string, string> = { Purposes: 'ändamål', Areas: 'områden', SignedDate: 'datum för tecknande', ValidFrom: 'gäller från', ValidTo: 'gäller till' };

/** How an agreement stands, with what it calls for: not by colour. */
function stateWords(agreement: Agreement, today: string): string {
  const state = agreement.State ?? dash;
  switch (agreementCall(agreement, today)) {
    case 'expired': return `${state}, tiden har gått ut`;
    case 'incomplete': return `${state}, saknar ${enumerated(missingContent(agreement).map(name => contentWords[name] ?? name))}`;
    case 'expiring': return `${state}, går ut inom sex månader`;
    default: return state;
  }
}

const period = ({ ValidFrom, ValidTo }: Agreement): string => ValidFrom || ValidTo ? `${ValidFrom ?? ''} ${dash} ${ValidTo ?? ''}`.trim() : dash;

/** The six categories of the policy, each in a sentence (P8). A refusal is told as what it is (P9). */
function categories({ agreements = [], partners = [], noActor, today }: AnnualInput): Block {
  const count = (found: readonly Agreement[]): number => new Set(found.map(agreement => agreement.Partner?.id)).size;
  return {
    kind: 'bullets', items: categoryStandings(partners, agreements, noActor, today).map(({ category, noActorReason }) => {
      const ids = new Set(partners.filter(partner => partner.Category === category).map(partner => partner.id));
      const own = agreements.filter(agreement => agreement.Partner && ids.has(agreement.Partner.id));
      const open = own.filter(({ State }) => State === 'Tillfrågad' || State === 'Under arbete' || State === 'Avböjd');
      return categorySentence(category, {
        inForce: own.filter(agreement => isInForce(agreement, today)).length,
        ended: own.filter(agreement => agreement.State === 'Upphörd' || isExpired(agreement, today)).length,
        asked: count(open), declined: count(open.filter(({ State }) => State === 'Avböjd')), noActor: noActorReason
      });
    })
  };
}

/** Agreements and attempts, category by category (P5, P8, P9; 9 §). */
export function agreementBlocks(input: AnnualInput): Block[] {
  const { agreements, partners, today } = input;
  if (!agreements || !partners) return [{ kind: 'gap', text: 'registret över överenskommelser är inte synligt för den som gjort årsanalysen.' }];
  const rows = partnerRows(partners, agreements, {}, today);
  const known = new Set(rows.map(row => row.agreement?.id));
  const entered: [string, string, Agreement][] = [
    ...rows.flatMap(({ partner, agreement }): [string, string, Agreement][] => agreement ? [[partner.Category ?? dash, partner.Title, agreement]] : []),
    // One whose partner was taken out of the register is not lost.
    ...agreements.filter(agreement => !known.has(agreement.id)).map((agreement): [string, string, Agreement] => [dash, agreement.Partner?.title || agreement.Title, agreement])
  ];
  const without = rows.filter(row => !row.agreement).map(row => row.partner.Title);
  const neglected = keyActorsWithout(partners, agreements, today).map(partner => partner.Title);
  const answers = entered.filter(([, , agreement]) => agreement.State !== 'Tecknad' && agreement.State !== 'Upphörd' && agreement.AnswerNote.trim());
  return [
    categories(input),
    ...(neglected.length === 0 ? [] : [{ kind: 'gap' as const, text: `överenskommelse eller daterad förfrågan för ${counted(neglected.length, 'nyckelaktör', 'nyckelaktörer')}: ${enumerated(neglected)}.` }]),
    ...(entered.length === 0 ? [] : [{
      kind: 'table' as const, caption: 'Överenskommelser och försök till överenskommelser',
      description: 'En rad för varje överenskommelse eller förfrågan: kategori, samverkanspart, läge, när parten tillfrågades, hur länge överenskommelsen gäller och diarienummer.',
      columns: [
        { title: 'Kategori', width: 2.5 }, { title: 'Samverkanspart', width: 3.6 }, { title: 'Läge', width: 2.8 }, { title: 'Tillfrågad', width: 2 }, { title: 'Gäller', width: 2.3 }, { title: 'Dnr', width: 2 }
      ],
      rows: entered.map(([category, partner, agreement]) => [category, partner, stateWords(agreement, today), agreement.AskedDate ?? dash, period(agreement), agreement.Dnr || dash]),
      source: `registren över samverkansparter och överenskommelser, lästa ${today}`
    }]),
    ...(answers.length === 0 ? [] : [
      { kind: 'paragraph' as const, leads: true, text: [{ text: 'Svar från dem som inte har tecknat:', strong: true }] },
      { kind: 'bullets' as const, items: answers.map(([, partner, agreement]) => `${partner}: ${sentence(agreement.AnswerNote)}`) }
    ]),
    ...(without.length === 0 ? [] : [{
      kind: 'paragraph' as const,
      text: `${capitalised(numbered(without.length, 'samverkanspart finns', 'samverkansparter finns'))} i registret utan överenskommelse eller förfrågan: ${enumerated(without)}. Samverkan kräver ingen överenskommelse.`
    }])
  ];
}
