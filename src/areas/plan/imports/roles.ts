/** What a column of a plan's table may mean, and what its heading says of that. */

/** In the order in which they are offered. Several columns may share one of the texts. */
export const roles = [
  'title', 'problem', 'cause', 'mechanism', 'goal', 'indicator', 'baseline', 'target', 'department', 'owner', 'partners',
  'when', 'start', 'end', 'status', 'note', 'place', 'area', 'type', 'level', 'cost', 'hours'
] as const;
export type Role = typeof roles[number];

/** Texts, which several columns may fill one after the other. */
export const shared: ReadonlySet<Role> = new Set<Role>(['title', 'cause', 'mechanism', 'goal', 'indicator', 'place', 'note', 'partners']);

/** A heading as rules compare it: lower case, single spaces, without its mark at the end. */
export function heading(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').replace(/[:?*]+$/, '').trim().toLowerCase();
}

/** The first that fits decides, so what is narrower stands before what is wider. */
const patterns: readonly (readonly [Role | undefined, RegExp])[] = [
  [undefined, /^(nr|nummer|#|id|löpnr|löpnummer|rad)\.?$/],
  ['type', /\btyp\b|^(åtgärdstyp|typ av|social)/],
  ['level', /nivå/],
  ['target', /målvärde|måltal|^target/],
  ['baseline', /baslinje|nuläge|utgångsvärde|utgångsläge|^baseline/],
  ['area', /^område$|^(kommun|bostads)del|^stadsdel|^bostadsområde|^geografiskt område|^area$/],
  ['place', /målgrupp|\bplats\b|^var$|geografi|target group|^place/],
  ['problem', /problem|fokusområde|insatsområde|prioritera|utvecklingsområde|brottstyp/],
  ['cause', /\borsak|^bakgrund|^varför|riskfaktor|\bcause/],
  ['mechanism', /förväntad|\beffekt(?!mål)|^syfte|^verkan|mekanism|expected/],
  ['indicator', /indikator|nyckeltal|^mått|mäts|mätning|indicator/],
  ['goal', /\b(del|effekt|huvud)?mål\b|målsättning|önskat|\bgoal/],
  ['cost', /kostnad|budget|resurs|kronor|\bkr\b|finansier|\bmedel\b|\bcost/],
  ['hours', /timmar|tidsåtgång|\bhours/],
  ['partners', /samverka|medverka|deltar|deltagande|aktör|\bpart(er|ner|ners)?\b|tillsammans/],
  ['department', /verksamhet|förvaltning|\bsektor|avdelning|\benhet|\bnämnd|department/],
  ['owner', /ansvar|ägare|^vem\b|kontaktperson|utförare|owner|responsible/],
  ['status', /^status|^läge|genomförd|genomfört|^utför[dt]|^klar\?$/],
  ['start', /^start|^från|påbörjas|^fr\.? ?o\.? ?m\b/],
  ['end', /^slut|^till\b|^klar|^senast|deadline|^t\.? ?o\.? ?m\b|färdig|^end\b/],
  ['when', /tidplan|tidsplan|tidsram|tidpunkt|^när\b|^period|^datum|^tid\b|^år$|^when|schedule/],
  ['note', /uppföljning|kommentar|notering|anteckning|övrigt|resultat|utvärdering|avstämning|comment|follow/],
  ['title', /åtgärd|insats|aktivitet|^vad\b|^measure|activity/]
];

/** What a heading probably means; undefined for one that says nothing, or a running number. */
export function roleOf(text: string): Role | undefined {
  const name = heading(text);
  return name ? patterns.find(([, pattern]) => pattern.test(name))?.[0] : undefined;
}

/**
 * A meaning for each column: as it was said last time of the same heading, else as the heading says. What can stand
 * only once goes to the first column of that kind, and of several titles the others become notes.
 * @param remembered by heading; an empty word: left out on purpose
 */
export function proposeRoles(headings: readonly string[], remembered: Readonly<Record<string, string>> = {}): (Role | undefined)[] {
  const taken = new Set<Role>();
  return headings.map(text => {
    const said = heading(text) ? remembered[heading(text)] : undefined;
    const role = said === undefined ? roleOf(text) : roles.find(one => one === said);
    if (!role || (taken.has(role) && !shared.has(role))) return undefined;
    taken.add(role);
    return role;
  });
}

/** Gives a column its meaning; one that stands only once is taken from the column that had it. */
export function withRole(held: readonly (Role | undefined)[], column: number, role: Role | undefined): (Role | undefined)[] {
  return held.map((one, at) => at === column ? role : role && one === role && !shared.has(role) ? undefined : one);
}
