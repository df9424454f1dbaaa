import * as strings from 'TrygghetsnavetStrings';
import type { measureTypes, levels } from './lists';

const types: Record<typeof measureTypes[number], () => string> = {
  Social: () => strings.TypeSocial, Situationell: () => strings.TypeSituational
};
const levelTexts: Record<typeof levels[number], () => string> = {
  Universell: () => strings.LevelUniversal, Selektiv: () => strings.LevelSelective, Indikerad: () => strings.LevelIndicated
};

/** The kind of a measure in the user's language; other words as they stand. */
export function typeText(value: string): string {
  return types[value as keyof typeof types]?.() ?? value;
}

/** The level of a measure in the user's language; other words as they stand. */
export function levelText(value: string): string {
  return levelTexts[value as keyof typeof levelTexts]?.() ?? value;
}
