/** The embedded Microsoft 365 as one Fastify instance: SharePoint, its control API, and the plugins of the host page. */
import fastify from 'fastify';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { controlPlugin } from './sharepoint/control.ts';
import { createEngine } from './sharepoint/engine.ts';
import type { Engine } from './sharepoint/engine.ts';
import { RestServer, restPlugin } from './sharepoint/rest/plugin.ts';
import type { Hooks, LogEntry } from './sharepoint/rest/plugin.ts';

/** What a plugin (the host page, Graph, faults) is given. */
export interface PluginContext { engine: Engine; hooks: Hooks; log: LogEntry[] }

export interface ServerOptions {
  /** Path of the SQLite file, or `:memory:`. */ data: string;
  /** Folder with the feature's elements.xml. */ assets?: string;
  plugins?: FastifyPluginAsync<PluginContext>[];
  hooks?: Hooks;
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance & { engine: Engine }> {
  const engine = createEngine({ data: options.data, assets: options.assets });
  const hooks: Hooks = options.hooks ?? {};
  const log: LogEntry[] = [];
  const app = fastify({ forceCloseConnections: true, routerOptions: { caseSensitive: false, maxParamLength: 8000 } });
  app.addHttpMethod('MERGE', { hasBody: true });
  await app.register(restPlugin, { engine, hooks, log });
  await app.register(controlPlugin, { engine, log });
  for (const plugin of options.plugins ?? []) await app.register(plugin, { engine, hooks, log });
  const files = new RestServer({ engine, hooks, log });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return files.file(request, reply);
    return reply.code(404).send({ error: 'There is nothing here.' });
  });
  app.addHook('onClose', async () => engine.close());
  return Object.assign(app, { engine }) as unknown as FastifyInstance & { engine: Engine };
}
