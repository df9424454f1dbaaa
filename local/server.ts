/** The embedded Microsoft 365 as one Fastify instance: SharePoint, Graph, their control API, and the plugins of the host page. */
import fastify from 'fastify';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { graphControlPlugin } from './graph/control.ts';
import { Graph } from './graph/graph.ts';
import { graphPlugin, ofGraph, refuseInGraph } from './graph/plugin.ts';
import { controlPlugin } from './sharepoint/control.ts';
import { createEngine } from './sharepoint/engine.ts';
import type { Engine } from './sharepoint/engine.ts';
import { refuseRequest, RestServer, restPlugin } from './sharepoint/rest/plugin.ts';
import type { Hooks, LogEntry } from './sharepoint/rest/plugin.ts';

/** What a plugin (the host page, faults) is given. */
export interface PluginContext { engine: Engine; graph: Graph; hooks: Hooks; log: LogEntry[] }

export interface ServerOptions {
  /** Path of the SQLite file, or `:memory:`. */ data: string;
  /** Folder with the feature's elements.xml. */ assets?: string;
  plugins?: FastifyPluginAsync<PluginContext>[];
  hooks?: Hooks;
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance & { engine: Engine; graph: Graph }> {
  const engine = createEngine({ data: options.data, assets: options.assets });
  const graph = new Graph(engine);
  const hooks: Hooks = options.hooks ?? {};
  const log: LogEntry[] = [];
  const app = fastify({
    // A filter in an address may be long: Node's own limit is 16 kB.
    http: { maxHeaderSize: 64 * 1024 },
    forceCloseConnections: true, routerOptions: { caseSensitive: false, maxParamLength: 8000 },
    // Addresses that Fastify itself turns away never reach a route.
    frameworkErrors: (error, request, reply) => void (ofGraph(request.raw.url ?? '') ? refuseInGraph(graph, request, reply as FastifyReply, error) : refuseRequest(request.headers, reply as FastifyReply, error)),
  });
  app.addHttpMethod('MERGE', { hasBody: true });
  await app.register(restPlugin, { engine, hooks, log });
  await app.register(controlPlugin, { engine, log });
  await app.register(graphPlugin, { graph, hooks, log });
  await app.register(graphControlPlugin, { graph });
  for (const plugin of options.plugins ?? []) await app.register(plugin, { engine, graph, hooks, log });
  const files = new RestServer({ engine, hooks, log });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return files.file(request, reply);
    return reply.code(404).send({ error: 'There is nothing here.' });
  });
  app.addHook('onClose', async () => engine.close());
  return Object.assign(app, { engine, graph }) as unknown as FastifyInstance & { engine: Engine; graph: Graph };
}
