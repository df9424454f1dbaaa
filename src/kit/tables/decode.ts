import { Refusal } from './faults';
import type { Encoding } from './types';

interface Decoded { text: string; encoding: Encoding; }

/** Row in which a position of a text stands, from 1. */
export function rowAt(text: string, position: number): number {
  let row = 1;
  for (let found = text.indexOf('\n'); found >= 0 && found < position; found = text.indexOf('\n', found + 1)) row++;
  return row;
}

/** What no sound text of ours holds: one quick look spares the closer ones. */
// eslint-disable-next-line no-control-regex
const suspect = /[\u0000-\u0008\u000e-\u001f\ufffdÃ]/;
/** UTF-8 read once as windows-1252 and written again: "MalmÃ¶", "GÃ¤vle", "Ã…re". */
const twiceEncoded = /Ã[¥¤¶©…„–]/;
/** Mac Roman and code page 850 read as windows-1252: "Malmš", "G„vle". Neither sign stands inside a Swedish word. */
const foreignPage = /[a-zA-Z][ŒŠš†„”][a-z]|[a-z][ŒŠš†„”]/;

/**
 * Text from bytes: by its byte order mark, else strict UTF-8, else windows-1252, which old Windows programs write.
 * @throws Refusal where the text was already damaged when it was saved, since its names would be wrong
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const decoded: Decoded = encoding ? { text: new TextDecoder(encoding).decode(bytes), encoding } : decodeBytes(bytes);
  const { text } = decoded;
  if (decoded.encoding !== 'windows-1252' && !suspect.test(text)) return decoded;
  const broken = [text.indexOf('\ufffd'), text.search(twiceEncoded), decoded.encoding === 'windows-1252' ? text.search(foreignPage) : -1].find(position => position >= 0);
  if (broken !== undefined) throw new Refusal('EncodingBroken', { row: rowAt(text, broken) }, lineAt(text, broken));
  // A control sign other than tab and line ends means that this is no text.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new Refusal('FileUnknown');
  return decoded;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function lineAt(text: string, position: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', position) + 1, position - 20), position + 20).split(/[\r\n]/)[0];
}
