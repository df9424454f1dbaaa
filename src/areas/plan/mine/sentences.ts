import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Owed } from './model';

const counted = (count: number, one: string, many: string, ...more: string[]): string => fill(count === 1 ? one : many, count, ...more);

/** What a head owes the plan, in one sentence; a second one names what nobody has taken on. */
export function owedSentence({ open, late, silent, unowned, planned }: Owed, ofDepartment: boolean, language: Language): string {
  const day = longDate(planned, language);
  const parts = [
    late > 0 && counted(late, strings.MineLateOne, strings.MineLateMany),
    silent > 0 && counted(silent, strings.MineSilentOne, strings.MineSilentMany, day)
  ].filter((part): part is string => !!part);
  const first = open === 0 ? ofDepartment ? strings.MineNoneDepartment : strings.MineNone
    : parts.length === 0 ? ofDepartment ? strings.MineCalmDepartment : counted(open, strings.MineCalmOne, strings.MineCalmMany)
      : open === 1 && !ofDepartment ? late > 0 ? strings.MineOneLate : fill(strings.MineOneSilent, day)
        : fill(ofDepartment ? strings.MineOwesDepartment : strings.MineOwes, late + silent, open, parts.join(strings.MineAnd));
  return unowned > 0 ? `${first} ${counted(unowned, strings.MineUnownedOne, strings.MineUnownedMany)}` : first;
}
