/**
 * The fault campaign: sixteen people write 2,000 creates, changes, lines and follow-ups of measures and call to 50
 * meetings with files, while 20 % of all calls fail (throttled, lost before or after they took effect, cut off, in
 * conflict, with a digest run out, a role taken away …); whoever meets a fault tries again. Then it is counted what the
 * server holds. The product's figures have the limit 0; PnPjs's and the Graph client's own behaviour does the same work
 * under the same seed, for comparison.
 *   npm run bench:faults -- --seed=7
 */
import { figure } from './figures';
import { runCampaign } from './campaign/run';
import type { Side } from './campaign/run';

const seed = Number(process.argv.find(arg => arg.startsWith('--seed='))?.slice(7) ?? 20260901);

async function run(side: Side, prefix: string, limit: number | null): Promise<void> {
  const started = Date.now();
  const result = await runCampaign(side, { seed, share: 0.205, writes: 2000, people: 16, meetings: 50 });
  for (const name of ['lost', 'duplicated', 'halfWritten', 'mailsMissing', 'mailsTwice'] as const) figure(prefix + name, result[name], '', limit);
  figure(`${prefix}calls`, result.calls, '', null);
  figure(`${prefix}faults`, result.faults, '', null);
  figure(`${prefix}faultShare`, Math.round(1000 * result.faults / result.calls) / 10, '%', null);
  for (const [kind, count] of Object.entries(result.counts).sort()) figure(`${prefix}faults.${kind}`, count, '', null);
  figure(`${prefix}seconds`, Math.round((Date.now() - started) / 1000), 's', null);
}

run('product', '', 0).then(() => run('default', 'default.', null)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
