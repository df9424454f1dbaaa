/** @jest-environment node */
import { parseRoute, routeText } from '../../../../src/kit/ui/router';
import { random } from '../../random';

describe('addresses within the app', () => {
  it('are read with or without hash and slashes', () => {
    for (const text of ['plan/12?year=2026', '#/plan/12?year=2026', '/plan/12/?year=2026', '#plan/12?year=2026']) {
      expect(parseRoute(text)).toEqual({ path: 'plan/12', query: { year: '2026' } });
    }
    expect(parseRoute('')).toEqual({ path: '', query: {} });
    expect(parseRoute('#/')).toEqual({ path: '', query: {} });
  });

  it('open as they stand when mangled', () => {
    expect(parseRoute('plan/%E5')).toEqual({ path: 'plan/%E5', query: {} });
    expect(parseRoute('plan?%').path).toBe('plan');
  });

  it('leave empty values out', () => {
    expect(routeText({ path: 'plan', query: { year: '', status: 'Pågår' } })).toBe('plan?status=P%C3%A5g%C3%A5r');
    expect(routeText({ path: 'plan', query: {} })).toBe('plan');
  });

  it('bring every value of the query back, whatever is in it', () => {
    const { text, whole } = random(5);
    const wrong: string[] = [];
    for (let round = 0; round < 1000; round++) {
      const query = Object.fromEntries(Array.from({ length: whole(4) }, (_all, index) => [`k${index}`, `v${text(8)}`]));
      const route = { path: `plan/${whole(1000)}`, query };
      if (JSON.stringify(parseRoute(routeText(route))) !== JSON.stringify(route)) wrong.push(JSON.stringify(route));
    }
    expect(wrong).toEqual([]);
  });
});
