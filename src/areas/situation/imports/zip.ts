import { unzipSync, zipSync } from 'fflate';
import { Refusal } from './faults';

const megabyte = 1_048_576;
/** What a workbook of 200,000 rows and 25 columns needs, and no more. */
const most = { entries: 2000, entry: 200 * megabyte, total: 300 * megabyte, ratio: 250, ratioFrom: 10 * megabyte };

/** Parts that hold data; pictures, charts and macros are not inflated. */
const wanted = /^(\[Content_Types\]|_rels\/.+|xl\/(workbook|styles|sharedStrings|_rels\/.+|worksheets\/.+))\.(xml|rels)$/i;

/** @throws Refusal by what the archive's directory declares; nothing is inflated. */
function check(bytes: Uint8Array): void {
  let entries = 0;
  let total = 0;
  let nested = false;
  let workbook = false;
  unzipSync(bytes, {
    filter: ({ name, originalSize, size }) => {
      entries++;
      total += originalSize;
      nested = nested || /\.(zip|xls[xmb]?|7z|rar|gz)$/i.test(name);
      workbook = workbook || name === 'xl/workbook.xml';
      const bomb = entries > most.entries || originalSize > most.entry || total > most.total
        || (originalSize > most.ratioFrom && originalSize > size * most.ratio);
      if (bomb) throw new Refusal('ZipBomb', {}, Math.round(total / megabyte));
      return false;
    }
  });
  if (!workbook) throw new Refusal(nested ? 'ZipNested' : 'ZipNotWorkbook');
}

/**
 * The parts of a workbook that hold its data, judged first. fflate inflates into a buffer of the declared size, so
 * a false declaration gives a damaged part and not a large one.
 * @throws Refusal ZipBomb, ZipNested, ZipNotWorkbook, ZipDamaged
 */
export function unpackWorkbook(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    check(bytes);
    return unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('ZipDamaged');
  }
}

/**
 * The same parts unpacked in an archive. The reading library would inflate large ones in a Worker from a blob
 * address, which SharePoint's Content Security Policy may forbid; what is stored needs none.
 */
export function repack(parts: Record<string, Uint8Array>): ArrayBuffer {
  const archive = zipSync(parts, { level: 0 });
  return archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength) as ArrayBuffer;
}
