/** @jest-environment node */
import { findPersonalData } from '../../../../src/kit/text/personalData';

const kinds = (text: string): string[] => findPersonalData(text).map(finding => `${finding.kind}: ${finding.text}`);

describe('personal data in free text (domain.md §5)', () => {
  it.each([
    ['Samtal med 19121212-1212 i går', 'personnummer: 19121212-1212'],
    ['121212-1212', 'personnummer: 121212-1212'],
    ['1212121212', 'personnummer: 1212121212'],
    ['191212121212', 'personnummer: 191212121212'],
    ['121212+1212', 'personnummer: 121212+1212'],
    ['701063-2391', 'personnummer: 701063-2391']
  ])('finds a personnummer or samordningsnummer in "%s"', (text, finding) => {
    expect(kinds(text)).toEqual([finding]);
  });

  it.each([
    '121212-1213', '123456-7897', '121312-1212', 'Diarienummer 2026/123-4', 'Budget 1 234 567 kr', 'Organisationsnummer 212000-0142', '2026-03-01', '1234567890123'
  ])('does not take "%s" for one', text => {
    expect(kinds(text).filter(kind => kind.startsWith('personnummer'))).toEqual([]);
  });

  it.each(['070-123 45 67', '0701234567', '+46 70 123 45 67', '+46701234567', '076-1234567', '0503-350 00', '08-508 00 00'])('finds the phone number %s', number => {
    expect(kinds(`Ring ${number}.`)).toEqual([`phone: ${number}`]);
  });

  it.each(['ABC123', 'ABC 12D', 'XYZ 99A'])('finds the plate %s', plate => {
    expect(kinds(`Bilen ${plate} stod där`)).toEqual([`plate: ${plate}`]);
  });

  it.each([
    'Åtgärd 12 följs upp i april 2026', 'P22 och P16 är uppfyllda', 'abc123', 'Kl. 09.00–10.30', 'Lag (2023:196)', 'IQV123', 'Mål 2026: 15 procent', '544 30 Hjo', ''
  ])('finds nothing in "%s"', text => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ['121212–1212', 'personnummer: 121212-1212'], ['121212‑1212', 'personnummer: 121212-1212'], ['121212\u00a01212', 'personnummer: 121212 1212'], ['12\u00ad1212-1212', 'personnummer: 121212-1212'],
    ['070–123\u00a045\u00a067', 'phone: 070-123 45 67'], ['070\u200b-123 45 67', 'phone: 070-123 45 67'], ['ABC\u00a0123', 'plate: ABC 123'], ['AB\u00adC123', 'plate: ABC123']
  ])('sees "%s" as a reader does, whatever dash, space or hidden sign it is written with', (text, finding) => {
    expect(kinds(text)).toEqual([finding]);
  });

  it('finds each thing once, and all of several', () => {
    expect(kinds('19121212-1212, 070-123 45 67, 19121212-1212 och ABC 123')).toEqual(['personnummer: 19121212-1212', 'phone: 070-123 45 67', 'plate: ABC 123']);
  });
});
