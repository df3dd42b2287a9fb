import { BlockList, isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics } from 'prom-client';
import type { MigratedModule } from '../migrate/read-migrations.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import { readHealth } from './read-health.ts';

/**
 * `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: for a Prometheus that asks
 * from the own network and through no proxy.
 */
export function serveHealth(
  app: FastifyInstance,
  platform: Platform,
  modules: readonly MigratedModule[],
): void {
  const { metrics } = platform;
  collectDefaultMetrics({ register: metrics.registry });
  const waiting = metrics.gauge('hl_outbox_waiting', 'Events not yet relayed');
  const oldest = metrics.gauge('hl_outbox_oldest_seconds', 'Age of the oldest of them');
  const dead = metrics.gauge('hl_outbox_dead', 'Deliveries given up');
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const health = await readHealth(platform, modules);
    return await reply.status(health.ready ? 200 : 503).send(health);
  });
  app.get('/metrics', async (request, reply) => {
    if (!isNeighbour(request)) throw new PlatformError('ROUTE_NOT_FOUND', 'Not for outside');
    const { outbox } = await readHealth(platform, modules);
    waiting.set(outbox.waiting);
    oldest.set(outbox.oldestSeconds);
    dead.set(outbox.dead);
    return await reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

const OWN_NETWORKS = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  OWN_NETWORKS.addSubnet(network, bits);
}
OWN_NETWORKS.addAddress('::1', 'ipv6');
OWN_NETWORKS.addSubnet('fc00::', 7, 'ipv6');

/** What a proxy hands on comes from anywhere. */
function isNeighbour(request: FastifyRequest): boolean {
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  if (forwarded !== undefined || forwardedFor !== undefined) return false;
  const address = request.socket.remoteAddress ?? '';
  return OWN_NETWORKS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
