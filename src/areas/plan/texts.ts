import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../../kit/text/format';
import { originsOf } from '../settings';
import type { Department } from '../settings';
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

/** "tidigare Barn och skola (till 2026-01-01)": what a verksamhet was before (P4); empty where it was nothing else. */
export function formerlyText(department: Department, all: readonly Department[]): string {
  const origins = originsOf(department, all).map(({ name, until }) => until ? fill(strings.PeopleFormerUntil, name, until) : name);
  return origins.length > 0 ? fill(strings.PeopleFormerly, origins.join(', ')) : '';
}
