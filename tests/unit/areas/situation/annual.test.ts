/** What the årsanalys is told of the year's lägesbild (P14, P21). */
import { pictureSentence } from '../../../../src/areas/situation/annual';
import type { Picture } from '../../../../src/areas/situation/lists';

const picture = (more: Partial<Picture>): Picture => ({ Title: 'Lägesbild 2026', State: 'Utkast', ApprovedOn: undefined, ApprovedBy: '', Paragraph: '', Dnr: '', ...more } as Picture);

describe('the year\'s lägesbild in a sentence', () => {
  it('is told with its decision, the latest version first', () => {
    expect(pictureSentence([
      picture({ State: 'Fastställd', ApprovedOn: '2026-02-10', ApprovedBy: 'kommunstyrelsen', Paragraph: '12', Dnr: '2026-7' }),
      picture({ Title: 'Lägesbild 2026, version 2', State: 'Fastställd', ApprovedOn: '2026-05-21', ApprovedBy: 'kommunstyrelsen', Paragraph: '40', Dnr: '2026-82' }), picture({})
    ], 2026).replace(/\u00a0/g, ' ')).toBe('Årsanalysen bygger på Lägesbild 2026, version 2, fastställd den 21 maj 2026 av kommunstyrelsen, § 40 (dnr 2026-82).');
  });

  it('says so when it is not decided, or not there', () => {
    expect(pictureSentence([picture({})], 2026)).toBe('Lägesbild 2026 är ännu inte fastställd.');
    expect(pictureSentence([], 2026)).toBe('Någon lägesbild för 2026 är inte registrerad.');
  });
});
