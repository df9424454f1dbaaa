import { figureDifferences, sectionDifferences } from '../../../../../src/areas/situation/pictures/differences';
import { wordDifferences } from '../../../../../src/areas/situation/pictures/words';
import { random } from '../../../random';

describe('two texts word by word', () => {
  it('tells what came and what went', () => {
    expect(wordDifferences('Mörka skolgårdar ger skadegörelse.', 'Mörka och ödsliga skolgårdar ger oro.')).toEqual([
      { kind: 'same', text: 'Mörka ' }, { kind: 'added', text: 'och ödsliga ' }, { kind: 'same', text: 'skolgårdar ger ' }, { kind: 'removed', text: 'skadegörelse.' }, { kind: 'added', text: 'oro.' }
    ]);
    expect(wordDifferences('', 'Ny text')).toEqual([{ kind: 'added', text: 'Ny text' }]);
    expect(wordDifferences('Samma', 'Samma')).toEqual([{ kind: 'same', text: 'Samma' }]);
    expect(wordDifferences('', '')).toEqual([]);
  });

  it('puts both texts together again, whatever they are', () => {
    const some = random(7);
    const text = (): string => Array.from({ length: some.whole(30) }, () => some.of(['a', 'b', 'c', '\n\n', ' '])).join(some.of([' ', '']));
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()];
      const pieces = wordDifferences(before, after);
      expect(pieces.filter(({ kind }) => kind !== 'added').map(piece => piece.text).join('')).toBe(before);
      expect(pieces.filter(({ kind }) => kind !== 'removed').map(piece => piece.text).join('')).toBe(after);
    }
  });

  it('tells very long texts apart as wholes rather than standing still', () => {
    const [before, after] = ['a', 'b'].map(word => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' '));
    const started = Date.now();
    expect(wordDifferences(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});

describe('two versions of a lägesbild (P21)', () => {
  const section = (topic: string, title: string, text: string): Parameters<typeof sectionDifferences>[0][number] => ({ id: 1, title, part: 'Analys', topic, text });

  it('finds a section again by its topic, whatever its heading', () => {
    const found = sectionDifferences(
      [section('crime', 'Anmälda brott', 'Som förr.'), section('', 'Eget', 'Borta.')],
      [section('crime', 'Brott', 'Som förr.'), section('health', 'Folkhälsa', 'Nytt.')]
    );
    expect(found.map(({ title, kind, titleBefore }) => [title, kind, titleBefore])).toEqual([
      ['Brott', 'changed', 'Anmälda brott'], ['Folkhälsa', 'added', undefined], ['Eget', 'removed', undefined]
    ]);
  });

  it('tells figures that stand in both and differ', () => {
    const table = (caption: string, value: string): Parameters<typeof figureDifferences>[0][number] => ({ caption, columns: ['År', 'Antal'], rows: [['2020', '594'], ['2021', value]], source: '' });
    expect(figureDifferences([table('Anmälda brott', '570')], [table('Anmälda brott', '571'), table('Händelser', '3')])).toEqual([
      { table: 'Anmälda brott', row: '2021', column: 'Antal', before: '570', after: '571' }
    ]);
  });
});
