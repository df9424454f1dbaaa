import { checkFile, cleanFileName, numbered } from '../../../../src/kit/lists/fileNames';

describe('names of files', () => {
  test.each([
    ['Årsanalys 2026.docx', 'Årsanalys 2026.docx'],
    ['Plan: mål/åtgärder?.docx', 'Plan- mål-åtgärder-.docx'],
    ['  ..~$hemlig .docx', 'hemlig.docx'],
    ['50 % #1 & mer.pdf', '50 % #1 & mer.pdf'],
    ['***', 'Dokument'],
    ['utan ändelse', 'utan ändelse'],
    ['A\u030arsanalys.docx', '\u00c5rsanalys.docx']
  ])('%s is taken as %s', (given, taken) => expect(cleanFileName(given)).toBe(taken));

  test('a long name is cut before its extension', () => {
    const name = cleanFileName(`${'å'.repeat(300)}.docx`);
    expect(name).toHaveLength(120);
    expect(name).toMatch(/å\.docx$/);
  });

  test('a taken name gets a number before its extension', () => {
    expect(numbered('Årsanalys 2026.docx', 2)).toBe('Årsanalys 2026 (2).docx');
    expect(numbered('protokoll', 3)).toBe('protokoll (3)');
  });

  test('files are judged by type and size', () => {
    const limits = { extensions: ['.docx', '.pdf'], bytes: 100 };
    expect(checkFile({ name: 'a.DOCX', size: 100 }, limits)).toBeUndefined();
    expect(checkFile({ name: 'a.docx.exe', size: 10 }, limits)).toBe('type');
    expect(checkFile({ name: 'docx', size: 10 }, limits)).toBe('type');
    expect(checkFile({ name: 'a.pdf', size: 0 }, limits)).toBe('empty');
    expect(checkFile({ name: 'a.pdf', size: 101 }, limits)).toBe('tooBig');
  });
});
