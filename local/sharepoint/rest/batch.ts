/** `$batch`: parts in, parts out, in order, each through the same router. Source: OData 3 batch processing, as SharePoint answers it. */
import { randomUUID } from 'node:crypto';
import { badQuery, badRequest } from '../errors.ts';
import { limits } from '../limits.ts';
import type { RestResponse } from './router.ts';

export interface BatchPart { method: string; url: string; headers: Record<string, string>; body: Buffer }

function boundaryOf(contentType: string | undefined): string {
  const found = /boundary\s*=\s*("?)([^";]+)\1/i.exec(contentType ?? '');
  if (!/multipart\/mixed/i.test(contentType ?? '') || !found) throw badQuery('The Content-Type of a batch request must be multipart/mixed with a boundary.');
  return found[2] as string;
}

/** Headers above a blank line, and what is beneath it; LF and CRLF alike. */
function cutHead(text: string): { head: string[]; rest: string } {
  const found = /\r?\n\r?\n/.exec(text);
  const head = found ? text.slice(0, found.index) : text;
  return { head: head.split(/\r?\n/).filter((line) => line.trim() !== ''), rest: found ? text.slice(found.index + found[0].length) : '' };
}

function headersOf(lines: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of lines) {
    const cut = line.indexOf(':');
    if (cut > 0) found[line.slice(0, cut).trim().toLowerCase()] = line.slice(cut + 1).trim();
  }
  return found;
}

function pieces(text: string, boundary: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const found: string[] = [];
  let at: string[] | undefined;
  for (const line of lines) {
    const bare = line.replace(/[\r\n\s]+$/, '');
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      if (at) found.push(at.join(''));
      at = bare.endsWith('--') && bare === `--${boundary}--` ? undefined : [];
    } else at?.push(line);
  }
  if (at?.some((line) => line.trim())) found.push(at.join(''));
  return found;
}

function readParts(text: string, boundary: string): BatchPart[] {
  return pieces(text, boundary).flatMap((piece) => {
    const outer = cutHead(piece.replace(/^\r?\n/, ''));
    const headers = headersOf(outer.head);
    if (/multipart\/mixed/i.test(headers['content-type'] ?? '')) return readParts(outer.rest, boundaryOf(headers['content-type']));
    const inner = cutHead(outer.rest.replace(/^(\r?\n)+/, ''));
    const line = /^([A-Z]+)\s+(\S.*?)(?:\s+HTTP\/\d\.\d)?$/i.exec((inner.head[0] ?? '').trim());
    if (!line) throw badQuery('A part of the batch request has no request line.');
    return [{ method: (line[1] as string).toUpperCase(), url: line[2] as string, headers: headersOf(inner.head.slice(1)), body: Buffer.from(inner.rest.replace(/(\r?\n)+$/, ''), 'utf8') }];
  });
}

/** @throws 400 when the body cannot be read or holds more than a hundred requests */
export function readBatch(body: Buffer, contentType: string | undefined): BatchPart[] {
  const parts = readParts(body.toString('utf8'), boundaryOf(contentType));
  if (parts.length > limits.batchRequests) throw badRequest(`The current change set contains too many operations. Only change sets with a maximum number of '${limits.batchRequests}' operations are allowed.`, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
  return parts;
}

const reasons: Record<number, string> = { 200: 'OK', 201: 'Created', 204: 'No Content', 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 412: 'Precondition Failed', 413: 'Payload Too Large', 423: 'Locked', 429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable' };
const shown: Record<string, string> = { 'content-type': 'CONTENT-TYPE', etag: 'ETAG', location: 'LOCATION', 'retry-after': 'RETRY-AFTER', 'x-local-rowsscanned': 'X-Local-RowsScanned' };

export function writeBatch(responses: RestResponse[]): { contentType: string; body: string } {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = responses.map((one) => {
    const headers = Object.entries(one.headers).filter(([name]) => shown[name.toLowerCase()]).map(([name, value]) => `${shown[name.toLowerCase()] as string}: ${value}\r\n`).join('');
    return `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${one.status} ${reasons[one.status] ?? 'Status'}\r\n${headers}\r\n${one.body.toString()}\r\n`;
  });
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}
