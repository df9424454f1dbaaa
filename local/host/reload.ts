/** While developing: tells open pages, by server-sent events, that the web part has been built again. */
import type { FastifyInstance } from 'fastify';
import type { PackageReader } from './package.ts';

export function reloadOnBuild(app: FastifyInstance, packages: PackageReader): void {
  let told = packages.read()?.builtAt;
  let before = told;
  const listeners = new Set<NodeJS.WritableStream>();
  const timer = setInterval(() => {
    const built = packages.read()?.builtAt;
    // A build writes its files one after the other: it is done when a look finds nothing newer than the last.
    const settled = built === before;
    before = built;
    if (!settled || built === told) return;
    told = built;
    for (const listener of listeners) listener.write('event: built\ndata: {}\n\n');
  }, 500);
  timer.unref();

  app.get('/_local/reload', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    reply.raw.write('retry: 1000\n\n');
    listeners.add(reply.raw);
    reply.raw.on('close', () => listeners.delete(reply.raw));
  });
  // Open event streams would otherwise keep the server from closing.
  app.addHook('preClose', () => {
    clearInterval(timer);
    for (const listener of listeners) listener.end();
  });
}
