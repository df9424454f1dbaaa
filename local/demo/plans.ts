import type { Pen } from './pen.ts';

/** Two plans from before the product: last year's, which has ended, and this year's. Next year's is made in the app. */
export function fillPlans(pen: Pen): void {
  const year = Number(pen.day(0).slice(0, 4));
  const decisions: [number, string, string, string, string][] = [
    [1, `${year - 1}`, `${year - 2}-12-11`, '141', `${year - 2}-168`], [2, `${year}`, `${year - 1}-12-10`, '133', `${year - 1}-171`]
  ];
  for (const [no, planYear, date, Paragraph, Dnr] of decisions) {
    pen.add('samordnare', 'TnActionPlans', {
      Title: `Åtgärdsplan ${planYear}`, Year: Number(planYear), State: Number(planYear) < year ? 'Avslutad' : 'Följs upp', Earlier: true, ApprovedBy: 'Kommunstyrelsen',
      ApprovedOn: `${date}T12:00:00Z`, Paragraph, Dnr, ClientKey: pen.key('plan', no)
    }, pen.instant(-30));
  }
}
