/** The municipality's own settings by their keys, as far as several areas read them. Pure. */

/** The municipality's name and kommunkod, by the keys of their settings. */
export const municipalityKeys = { name: 'municipality', code: 'municipalityCode' } as const;

/** The months at whose end measures are followed up, as `4,8,12`. */
export const followUpMonthsKey = 'followUpMonths';

/** The value of a setting among those that were read; empty where there is none. Whoever typed its key may have used other capitals. */
export function settingOf(items: readonly { Title: string; Value: string }[] | undefined, key: string): string {
  return items?.find(item => item.Title.toLowerCase() === key.toLowerCase())?.Value.trim() ?? '';
}
