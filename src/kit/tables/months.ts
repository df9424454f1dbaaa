const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const english: Record<string, string> = { may: 'maj', oct: 'okt' };

/** The number of a month by its name, Swedish or English, whole or cut to three letters; undefined for none. */
export function monthOf(name: string): number | undefined {
  const short = name.toLowerCase().slice(0, 3);
  const index = months.indexOf(english[short] ?? short);
  return index < 0 ? undefined : index + 1;
}
