import type { PlanDocument } from '../../../../../src/areas/plan/years/gather';
import { followUp, measure, plan } from '../sample';

/** A plan of two measures, one whole and one with a reason, after a year with four. */
export const planInput = (more: Partial<PlanDocument> = {}): PlanDocument => ({
  plan: plan(1, { Title: 'Åtgärdsplan 2027', Year: 2027, Picture: { id: 3, title: 'Lägesbild 2026' } }), today: '2026-11-20', municipality: 'Hjo kommun', grouping: 'department',
  measures: [
    measure(1, {
      PlanYear: 2027, Problem: { id: 1, title: 'Klotter' }, Cause: 'Mörkt', Goal: 'Halverat', Indicator: 'Anmälningar', Baseline: 12, Target: 6, ContinuesFrom: 11,
      Owner: { id: 7, title: 'Ansvarig person', login: 'l', email: '' }, Department: { id: 2, title: 'Barn' }, StartDate: '2027-01-10', EndDate: '2027-12-18', Hours: 40
    }),
    measure(2, { PlanYear: 2027, Goal: 'Fler trygga', ThreadReason: 'Tas fram i vår.' })
  ],
  basis: {
    picture: { title: 'Lägesbild 2026', state: 'Fastställd', approvedOn: '2026-11-18', approvedBy: 'Kommunstyrelsen', paragraph: '121', dnr: '2026-150' },
    analysis: { title: 'Årsanalys 2026', state: 'Utkast', decidedOn: undefined, dnr: '' }
  },
  participants: new Map([[1, ['Kultur och fritid']]]), partners: new Map([[1, ['Bostadsbolaget']]]),
  previous: [measure(11), measure(12, { Status: 'Genomförd' }), measure(13), measure(14)],
  previousFollowUps: [followUp(1, 13, { Conclusion: 'Avsluta' })], followUps: [], ...more
});
