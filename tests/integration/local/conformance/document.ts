/** The text of docs/conformance.md. */
import { tableText } from './case.ts';
import { services } from './index.ts';

export function documentText(): string {
  const all = services.flatMap((one) => one.cases);
  const inferred = all.filter((one) => one.inferred).length;
  return [
    '# What the embedded Microsoft 365 is held to', '',
    'Every operation that the product uses, with the outcomes it can have: success, denied, missing target, malformed input, conflict. Each case is a request and the answer that Microsoft documents, or that has been observed on the wire; where neither is so, the expectation is **inferred** and counted apart. The cases lie in `tests/integration/local/conformance` as data: `npm run test:integration` runs them against `local/`, and `npm run probe` those that are safe against a scratch list in a real site. `npm run conformance` writes this page; a test keeps it fresh.', '',
    `In all ${all.length} cases: ${all.length - inferred} documented or observed, ${inferred} inferred.`, '',
    ...services.map((one) => tableText(one.title, one.operations, one.cases)),
  ].join('\n');
}
