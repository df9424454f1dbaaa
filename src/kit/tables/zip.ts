import { unzipSync, zipSync } from 'fflate';
import { Refusal } from './faults';

const megabyte = 1_048_576;
/** What a workbook of 200,000 rows and 25 columns needs, and no more. */
const most = { entries: 2000, entry: 200 * megabyte, total: 300 * megabyte, ratio: 250, ratioFrom: 10 * megabyte };

/** Parts that hold data; pictures, charts and macros are not inflated. */
const wanted = /^(\[Content_Types\]|_rels\/.+|xl\/(workbook|styles|sharedStrings|_rels\/.+|worksheets\/.+))\.(xml|rels)$/i;

const isWorkbook = (name: string): boolean => name === 'xl/workbook.xml';
const isDocument = (name: string): boolean => /^word\/document\d*\.xml$/i.test(name);

/** What an archive's directory says of itself; nothing is inflated. @throws Refusal for one that would fill the memory */
function look(bytes: Uint8Array): { workbook: boolean; document: boolean; nested: boolean } {
  let entries = 0;
  let total = 0;
  const found = { workbook: false, document: false, nested: false };
  unzipSync(bytes, {
    filter: ({ name, originalSize, size }) => {
      entries++;
      total += originalSize;
      found.nested = found.nested || /\.(zip|xls[xmb]?|7z|rar|gz)$/i.test(name);
      found.workbook = found.workbook || isWorkbook(name);
      found.document = found.document || isDocument(name);
      const bomb = entries > most.entries || originalSize > most.entry || total > most.total
        || (originalSize > most.ratioFrom && originalSize > size * most.ratio);
      if (bomb) throw new Refusal('ZipBomb', {}, Math.round(total / megabyte));
      return false;
    }
  });
  return found;
}

function unpack(bytes: Uint8Array, kind: 'workbook' | 'document', filter: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    const found = look(bytes);
    // A document may well hold a workbook as an object of its own.
    if (!found[kind]) throw new Refusal(found.nested ? 'ZipNested' : 'ZipNotWorkbook');
    return unzipSync(bytes, { filter: ({ name }) => filter(name) });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('ZipDamaged');
  }
}

/** Whether bytes are a Word document (.docx, .docm), by what its archive holds. */
export function isWordDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return look(bytes).document;
  } catch {
    // What is wrong with it is told by whoever opens it.
    return false;
  }
}

/**
 * The parts of a workbook that hold its data, judged first. fflate inflates into a buffer of the declared size, so
 * a false declaration gives a damaged part and not a large one.
 * @throws Refusal ZipBomb, ZipNested, ZipNotWorkbook, ZipDamaged
 */
export const unpackWorkbook = (bytes: Uint8Array): Record<string, Uint8Array> => unpack(bytes, 'workbook', name => wanted.test(name));

/** The main part of a Word document, judged likewise. @throws Refusal ZipBomb, ZipNested, ZipNotWorkbook, ZipDamaged */
export const unpackDocument = (bytes: Uint8Array): Uint8Array => Object.values(unpack(bytes, 'document', isDocument))[0];

/**
 * The same parts unpacked in an archive. The reading library would inflate large ones in a Worker from a blob
 * address, which SharePoint's Content Security Policy may forbid; what is stored needs none.
 */
export function repack(parts: Record<string, Uint8Array>): ArrayBuffer {
  const archive = zipSync(parts, { level: 0 });
  return archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength) as ArrayBuffer;
}
