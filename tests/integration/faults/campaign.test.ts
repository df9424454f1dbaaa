/** A tenth of the fault campaign (`npm run bench:faults`): nothing lost, doubled or half-written, whatever fails on the way. */
import { runCampaign } from '../../bench/campaign/run';

jest.setTimeout(240_000);

const small = { seed: 20260901, share: 0.205, writes: 200, people: 8, meetings: 5 };

test('with the product every write stands once, and every invited person has one mail with all files', async () => {
  const result = await runCampaign('product', small);
  expect(result).toMatchObject({ lost: 0, duplicated: 0, halfWritten: 0, mailsMissing: 0, mailsTwice: 0 });
  // That faults were met is part of what is shown.
  expect(result.faults / result.calls).toBeGreaterThan(0.15);
  for (const kind of ['throttled', 'unavailable', 'timeout', 'lostBefore', 'lostAfter', 'half', 'slow']) expect(result.counts[kind]).toBeGreaterThan(0);
});

test('with PnPjs\'s own retry and no ETags the same work loses and doubles: the campaign can tell', async () => {
  const result = await runCampaign('default', { ...small, meetings: 0 });
  // How much of each hangs on who comes first; that nothing at all goes wrong does not happen.
  expect(result.lost + result.duplicated).toBeGreaterThan(0);
});
