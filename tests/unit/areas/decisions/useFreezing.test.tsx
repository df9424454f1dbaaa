/** A decision with its document: what is wrong is told when it is tried, findings are read first, and what was reached is gone on with (P41, P42). */
import * as React from 'react';
import { act, render } from '@testing-library/react';
import { useFreezing } from '../../../../src/areas/decisions';
import type { Freeze } from '../../../../src/kit/documents/freeze';
import { SiteProvider } from '../../../../src/kit/lists';
import type { Site } from '../../../../src/kit/lists';
import type { DocumentContent } from '../../../../src/kit/word';

const site = { url: 'https://kommun.example', path: '', sp: {}, access: new Map(), login: 'samordnare', readAt: 0 } as unknown as Site;
const document = (text: string): DocumentContent => ({ title: 'Plan', organisation: 'Kommunen', date: '2026-11-23', status: 'Utkast', sections: [{ blocks: [{ kind: 'paragraph', text }] }] });
const whole = { Body: 'Kommunstyrelsen', Paragraph: '§ 40', DecisionDate: '2020-01-10', Dnr: '2020-82' };

let freezing: ReturnType<typeof useFreezing>;
const build = jest.fn(async () => ({ document: document('Belysning.') }));
const freeze = jest.fn(async (_built: unknown, _draft: unknown, _key: string, _at: Freeze): Promise<void> => undefined);

const Form: React.FC = () => {
  freezing = useFreezing({ form: 'prov', lists: [], build, freeze, outdated: error => (error as Error).message === 'changed' ? 'Ändrad' : undefined });
  return null;
};
const open = (): ReturnType<typeof render> => render(<SiteProvider value={site}><Form /></SiteProvider>);
const does = (what: () => void): Promise<void> => act(async () => what());
const write = (): Promise<void> => does(() => freezing.write(whole));

beforeEach(() => {
  window.localStorage.clear();
  build.mockClear();
  freeze.mockReset().mockResolvedValue(undefined);
});

test('nothing is built before body, § and dnr are there, and what is wrong is told first then', async () => {
  open();
  expect(freezing.faults).toEqual({});
  await does(() => freezing.submit());
  expect(Object.keys(freezing.faults)).toEqual(expect.arrayContaining(['Body', 'Dnr', 'Decider', 'Delegation']));
  expect(build).not.toHaveBeenCalled();
});

test('what was typed and its key are kept until the decision stands; the next one has a key of its own', async () => {
  const left = open();
  await write();
  freeze.mockRejectedValueOnce(new Error('broken'));
  await does(() => freezing.submit());
  expect(freezing.stage.name).toBe('failed');
  left.unmount();
  open();
  expect(freezing.draft).toMatchObject(whole);
  await does(() => freezing.submit());
  expect(freezing.stage.name).toBe('done');
  const [first, second] = freeze.mock.calls.map(([, , key]) => key);
  expect(second).toBe(first);
  await does(() => freezing.submit());
  expect(freeze.mock.calls[2][2]).not.toBe(first);
});

test('a second try goes on with what was reached and built; after a change it begins anew', async () => {
  open();
  await write();
  const written = new Blob(['x']);
  freeze.mockImplementationOnce(async (_built, _draft, _key, { onReached }) => {
    onReached?.({ written, file: 'Plan.docx' });
    throw new Error('broken');
  });
  await does(() => freezing.submit());
  await does(() => freezing.submit());
  expect(build).toHaveBeenCalledTimes(1);
  expect(freeze.mock.calls[1][3].reached).toEqual({ written, file: 'Plan.docx' });

  freeze.mockImplementationOnce(async (_built, _draft, _key, { onReached }) => {
    onReached?.({ written });
    throw new Error('changed');
  });
  await does(() => freezing.submit());
  expect(freezing.stage).toEqual({ name: 'failed', text: 'Ändrad' });
  await does(() => freezing.submit());
  expect(freeze.mock.calls[3][3].reached).toEqual({});
});

test('what looks like personal data is shown before anything is frozen', async () => {
  build.mockResolvedValueOnce({ document: document('Ring 070-174 06 35.') });
  open();
  await write();
  await does(() => freezing.submit());
  expect(freezing.stage).toMatchObject({ name: 'found', findings: [{ text: '070-174 06 35' }] });
  expect(freeze).not.toHaveBeenCalled();
  await does(() => freezing.confirm());
  expect(freeze).toHaveBeenCalledTimes(1);
});
