/** @jest-environment node */
import { removalText } from '../../../../../src/areas/plan/measure/uses';
import type { MeasureUses } from '../../../../../src/areas/plan/measure/uses';
import { measure } from '../sample';

const asked = (uses: Partial<MeasureUses>, ties = 0): string | undefined =>
  removalText(measure(1, { Title: 'Ljus' }), { followUps: 0, cameraCases: 0, estTasks: 0, continued: 0, decided: false, ...uses }, ties);

describe('what is said before a measure is removed', () => {
  it('is nothing where nothing depends on it', () => {
    expect(asked({})).toBeUndefined();
  });

  it('counts what points to it, one and many', () => {
    expect(asked({ followUps: 3, cameraCases: 1 })).toBe('”Ljus” flyttas till papperskorgen. 3 uppföljningar och 1 kameraärende pekar på åtgärden och blir kvar utan den.');
    expect(asked({ followUps: 1, cameraCases: 2, estTasks: 1, continued: 1 }, 2))
      .toContain('1 uppföljning, 2 kameraärenden, 1 EST-uppdrag, 1 åtgärd som fortsätter den och 2 kopplingar till verksamheter och parter pekar på åtgärden');
  });

  it('says that a decided plan will show it as removed', () => {
    expect(asked({ decided: true })).toBe('”Ljus” flyttas till papperskorgen. Åtgärden står i en beslutad plan och visas där som borttagen efter beslutet.');
  });
});
