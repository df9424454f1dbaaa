/** The panel of faults: orders them from `/_local/faults`, and tells how many calls they have met. */
import { getJson } from './dom.ts';

interface Report { calls: number; faults: number; rules: { kind?: string; kinds?: string[]; share?: number; seed?: number }[] }

const address = '/_local/faults';
const everySecond = 1000;

/** What may happen in a mixture: a role that is taken away stops all else, and is chosen by itself. */
const mixture = ['throttled', 'unavailable', 'timeout', 'lostBefore', 'lostAfter', 'slow', 'half', 'conflict', 'locked', 'digest', 'full'];

/** How long a role chosen here stays away, and how slow a slow answer is, in milliseconds. */
const away = 10_000;
const slow = 3000;

export function watchFaults(texts: Record<string, string>): void {
  const open = document.getElementById('faults-open') as HTMLButtonElement;
  const form = document.getElementById('faults-panel') as HTMLFormElement;
  const state = document.getElementById('faults-state') as HTMLElement;
  const stop = document.getElementById('faults-stop') as HTMLButtonElement;
  let timer: number | undefined;

  const show = ({ calls, faults, rules }: Report): void => {
    const running = rules.length > 0;
    stop.disabled = !running;
    open.classList.toggle('on', running);
    open.textContent = running ? `${texts.faults}: ${texts.faultsOn}` : texts.faults;
    state.textContent = running ? texts.faultsMet.replace('{0}', String(faults)).replace('{1}', String(calls)) : texts.faultsOff;
  };
  const read = (): void => { getJson<Report>(address).then(show).catch(() => undefined); };
  const toggle = (wanted: boolean): void => {
    form.hidden = !wanted;
    open.setAttribute('aria-expanded', String(wanted));
    window.clearInterval(timer);
    if (wanted) timer = window.setInterval(read, everySecond);
  };
  const order = async (): Promise<void> => {
    const given = new FormData(form);
    const kind = String(given.get('kind'));
    await getJson(address, { method: 'DELETE' });
    await getJson(address, {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kinds: kind ? [kind] : mixture, share: Number(given.get('share')) / 100, seed: Number(given.get('seed')), seconds: 5, milliseconds: kind === 'denied' ? away : slow }),
    });
    read();
  };

  open.addEventListener('click', () => toggle(form.hidden));
  form.addEventListener('submit', event => {
    event.preventDefault();
    order().catch(error => { state.textContent = String(error); });
  });
  stop.addEventListener('click', () => { getJson(address, { method: 'DELETE' }).then(read).catch(() => undefined); });
  form.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    toggle(false);
    open.focus();
  });
  read();
}
