/** The form digest: proof that a request comes from a page of the site. Bound to site and user, good for 1800 seconds. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { digestExpired, digestInvalid } from '../errors.ts';
import type { Session } from '../domain/security.ts';

export const digestSeconds = 1800;
const secret = randomBytes(32);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function sign(session: Session, stamp: string): string {
  return createHmac('sha256', secret).update(`${session.site.id}|${session.user.login}|${stamp}`).digest('hex').toUpperCase();
}

/** In SharePoint's form: `0x…,23 Nov 2026 09:00:00 -0000`. */
export function issueDigest(session: Session, now: number): string {
  const date = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  const stamp = `${two(date.getUTCDate())} ${months[date.getUTCMonth()] as string} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} -0000`;
  return `0x${sign(session, stamp)},${stamp}`;
}

/** @throws 403 -2130575251 when missing, forged or of another site or user; -2130575252 when too old */
export function checkDigest(session: Session, digest: string | undefined, now: number): void {
  const cut = digest?.indexOf(',') ?? -1;
  if (!digest || cut < 0) throw digestInvalid();
  const stamp = digest.slice(cut + 1);
  const given = Buffer.from(digest.slice(2, cut));
  const wanted = Buffer.from(sign(session, stamp));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw digestInvalid();
  const made = Date.parse(stamp);
  if (Number.isNaN(made) || now - made > digestSeconds * 1000) throw digestExpired();
}
