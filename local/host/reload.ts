/** While developing: tells open pages, by server-sent events, that the web part has been built again. */
import type { FastifyInstance } from 'fastify';
import type { PackageReader } from './package.ts';

export function reloadOnBuild(app: FastifyInstance, packages: PackageReader): void {
  let seen = packages.read()?.builtAt;
  const listeners = new Set<NodeJS.WritableStream>();
  const timer = setInterval(() => {
    const built = packages.read()?.builtAt;
    if (built === seen) return;
    seen = built;
    for (const listener of listeners) listener.write('event: built\ndata: {}\n\n');
  }, 500);
  timer.unref();

  app.get('/_local/reload', (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    reply.raw.write('retry: 1000\n\n');
    listeners.add(reply.raw);
    request.raw.on('close', () => listeners.delete(reply.raw));
  });
  // Open event streams would otherwise keep the server from closing.
  app.addHook('preClose', () => {
    clearInterval(timer);
    for (const listener of listeners) listener.end();
  });
}
