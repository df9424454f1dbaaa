/** Reading through swr: shared in flight, read again after own writes and on focus, broken off when nobody waits. */
import * as React from 'react';
import { act, render } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { SiteProvider, connect, useItems, useRefresh } from '../../../../src/kit/lists';
import type { Items, Site } from '../../../../src/kit/lists';
import { sample } from './sample';

interface Call { url: string; signal: AbortSignal; answer(titles: string[]): Promise<void>; }

function site(): { site: Site; calls: Call[] } {
  const calls: Call[] = [];
  const fetching = ((input: RequestInfo | URL, init: RequestInit = {}) => new Promise<Response>((resolve, reject) => {
    const signal = init.signal as AbortSignal;
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    calls.push({
      url: String(input), signal,
      answer: async titles => act(async () => {
        resolve(new Response(JSON.stringify({ value: titles.map((Title, index) => ({ Id: index + 1, Title })) }), { status: 200, headers: { 'Content-Type': 'application/json' } }));
        await new Promise(done => setTimeout(done, 20));
      })
    });
  })) as typeof fetch;
  const sp = connect('https://kommun.example/sites/a', { fetch: fetching });
  return { calls, site: { url: 'https://kommun.example/sites/a', path: '/sites/a', sp, access: new Map(), login: 'x', readAt: 0 } };
}

let refresh: ReturnType<typeof useRefresh>;
const shown: Record<string, Items<typeof sample>> = {};
const Reader: React.FC<{ name: string; kind: string }> = ({ name, kind }) => {
  shown[name] = useItems(sample, { where: [{ column: 'Kind', is: 'eq', value: kind }] });
  refresh = useRefresh();
  return null;
};

const Frame: React.FC<{ site: Site }> = ({ site: value, children }) => (
  <SWRConfig value={{ provider: () => new Map(), dedupingInterval: 50, focusThrottleInterval: 0, shouldRetryOnError: false }}>
    <SiteProvider value={value}>{children}</SiteProvider>
  </SWRConfig>
);

const later = (milliseconds = 30): Promise<void> => act(async () => { await new Promise(done => setTimeout(done, milliseconds)); });

it('is asked once by all who ask the same, and again after an own write and when the tab gets focus', async () => {
  const { site: value, calls } = site();
  render(<Frame site={value}><Reader name="a" kind="Ett" /><Reader name="b" kind="Ett" /></Frame>);
  await later();
  expect(calls).toHaveLength(1);
  await calls[0].answer(['först']);
  expect([shown.a.items?.[0].Title, shown.b.items?.[0].Title]).toEqual(['först', 'först']);
  await later(80);

  act(() => { refresh(sample).catch(() => undefined); });
  await later();
  expect(calls).toHaveLength(2);
  await calls[1].answer(['sparad']);
  expect(shown.a.items?.[0].Title).toBe('sparad');
  await later(80);

  // As in a Teams tab that is come back to.
  act(() => { window.dispatchEvent(new Event('focus')); });
  await later();
  expect(calls).toHaveLength(3);
  await calls[2].answer(['sedd']);
  expect(shown.b.items?.[0].Title).toBe('sedd');
});

it('is broken off when the last who asked is gone, and read anew without a fault by whoever comes after', async () => {
  const { site: value, calls } = site();
  const page = (...readers: [string, string][]): React.ReactElement => <Frame site={value}>{readers.map(([name, kind]) => <Reader key={name} name={name} kind={kind} />)}</Frame>;
  const { rerender } = render(page(['a', 'Ett'], ['b', 'Ett']));
  await later();
  rerender(page(['b', 'Ett']));
  await later();
  expect(calls[0].signal.aborted).toBe(false);
  rerender(page());
  await later();
  expect(calls[0].signal.aborted).toBe(true);
  rerender(page(['c', 'Ett']));
  await later();
  expect(shown.c).toMatchObject({ items: undefined, error: undefined });
  await calls[calls.length - 1].answer(['anew']);
  expect(shown.c.items?.[0].Title).toBe('anew');
});

it('goes on when the next page asks for the same', async () => {
  const { site: value, calls } = site();
  const page = (name: string): React.ReactElement => <Frame site={value}><Reader key={name} name={name} kind="Ett" /></Frame>;
  const { rerender } = render(page('first'));
  await later();
  rerender(page('second'));
  await later();
  expect(calls).toHaveLength(1);
  expect(calls[0].signal.aborted).toBe(false);
  await calls[0].answer(['samma']);
  expect(shown.second.items?.[0].Title).toBe('samma');
});
