import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { tellWait } from '../../../../src/kit/lists/waiting';
import { WaitNote } from '../../../../src/kit/ui/WaitNote';

const { load } = require('../../../strings.js') as { load(locale: string): Record<string, string> };
const { WaitStop } = load('sv-se');

const begin = (seconds: number, stop = jest.fn()): { end: () => void; stop: jest.Mock } => {
  let end: () => void = () => undefined;
  act(() => { end = tellWait({ service: 'SharePoint', reason: 'busy', until: Date.now() + seconds * 1000, stop }); });
  return { end: () => act(() => end()), stop };
};

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

it('says why and how long, ticks for the eye, and tells a screen reader once', () => {
  const { container } = render(<WaitNote />);
  expect(container.textContent).toBe('');
  const { end } = begin(8);
  const spoken = screen.getByRole('status');
  const seen = container.querySelector('span[aria-hidden="true"]')!;
  expect([spoken.textContent, seen.textContent]).toEqual(Array(2).fill('SharePoint är upptaget. Försöker igen om 8 s.'));
  act(() => { jest.advanceTimersByTime(3000); });
  expect(seen.textContent).toBe('SharePoint är upptaget. Försöker igen om 5 s.');
  expect(spoken.textContent).toBe('SharePoint är upptaget. Försöker igen om 8 s.');
  end();
  expect(container.textContent).toBe('');
});

it('ends all waits by one button', () => {
  render(<WaitNote />);
  const [one, two] = [begin(8), begin(20)];
  act(() => screen.getByRole('button', { name: WaitStop }).click());
  expect(one.stop).toHaveBeenCalledTimes(1);
  expect(two.stop).toHaveBeenCalledTimes(1);
  one.end();
  two.end();
});

it('stands in an open panel, which holds the keyboard, and not behind it', () => {
  const page = (panel: boolean): React.ReactElement => <><div data-testid="page"><WaitNote /></div>{panel && <div data-testid="panel"><WaitNote inPanel /></div>}</>;
  const { rerender } = render(page(true));
  const { end } = begin(8);
  expect(screen.getByTestId('page').textContent).toBe('');
  expect(screen.getByTestId('panel').textContent).toContain('SharePoint är upptaget');
  rerender(page(false));
  expect(screen.getByTestId('page').textContent).toContain('SharePoint är upptaget');
  end();
});
