/** The frame's own behaviour: choices that act at once, and what a tab asks of Teams. */
import { watchFaults } from './faults.ts';
import { readHostData } from './hostData.ts';
import type { ThemeName } from './hostData.ts';

interface FrameData { place: string; appId: string; texts: Record<string, string> }
interface Ask { local?: string; url?: string; subPageId?: string; label?: string; entityId?: string; appId?: string; pageId?: string }

const data = readHostData<FrameData>();
const form = document.getElementById('choices') as HTMLFormElement;
const content = document.getElementById('content') as HTMLIFrameElement;

function send(message: object): void {
  content.contentWindow?.postMessage(message, location.origin);
}

function address(changes: Record<string, string | undefined>): string {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

/** A new theme reaches the tab by its handler, without loading it again, as in Teams. */
function setTheme(theme: ThemeName): void {
  document.documentElement.dataset.theme = theme;
  history.replaceState(null, '', address({ theme }));
  send({ local: 'theme', theme });
  for (const id of ['open-page', 'open-outbox']) {
    const link = document.getElementById(id) as HTMLAnchorElement;
    const url = new URL(link.href);
    url.searchParams.set('theme', theme);
    link.href = url.href;
  }
}

form.addEventListener('change', event => {
  const select = event.target as HTMLSelectElement;
  if (select.name === 'theme') setTheme(select.value as ThemeName);
  else location.assign(address({ [select.name]: select.value, sub: undefined }));
});

function toast(text: string): void {
  const element = document.getElementById('toast') as HTMLElement;
  element.textContent = text;
  element.hidden = false;
  window.setTimeout(() => { element.hidden = true; }, 6000);
}

/** `/l/entity/<app>/<entity>?context=…`, on Teams' own address or on this host: opened here, in the same look. */
function openLink(url: string): void {
  const link = new URL(url, location.href);
  const entity = /^\/l\/entity\/[^/]+\/[^/]+/.test(link.pathname);
  if (!entity) {
    window.open(link.href, '_blank', 'noopener');
    return;
  }
  const context = parse(link.searchParams.get('context')) as { subEntityId?: string; subPageId?: string; channelId?: string };
  location.assign(address({ place: context.channelId ? 'team' : 'personal', sub: context.subEntityId ?? context.subPageId }));
}

function parse(text: string | null): object {
  try {
    return JSON.parse(text ?? '{}') as object;
  } catch {
    return {};
  }
}

function share(ask: Ask): void {
  const context = JSON.stringify({ subEntityId: ask.subPageId, ...(data.place === 'team' ? { channelId: 'channel' } : {}) });
  const link = `${location.origin}/l/entity/${data.appId}/${ask.entityId ?? data.appId}?label=${encodeURIComponent(ask.label ?? '')}&context=${encodeURIComponent(context)}`;
  navigator.clipboard?.writeText(link).catch(() => undefined);
  toast(`${data.texts.linkCopied} ${link}`);
}

window.addEventListener('message', event => {
  if (event.origin !== location.origin || event.source !== content.contentWindow) return;
  const ask = event.data as Ask;
  if (ask.local === 'openLink' && ask.url) openLink(ask.url);
  if (ask.local === 'navigateToApp') location.assign(address({ place: 'personal', sub: ask.subPageId }));
  if (ask.local === 'shareDeepLink') share(ask);
  if (ask.local === 'back') history.back();
});

document.getElementById('back')?.addEventListener('click', () => send({ local: 'backPressed' }));

const details = document.querySelector('.demo-bar details') as HTMLDetailsElement;
if (window.matchMedia('(max-width: 700px)').matches) details.open = false;
watchFaults(data.texts);
