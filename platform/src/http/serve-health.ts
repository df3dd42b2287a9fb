import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics } from 'prom-client';
import type { MigratedModule } from '../migrate/read-migrations.ts';
import type { Platform } from '../platform.ts';
import { readHealth } from './read-health.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: for Prometheus. */
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
  app.get('/metrics', async (_request, reply) => {
    const { outbox } = await readHealth(platform, modules);
    waiting.set(outbox.waiting);
    oldest.set(outbox.oldestSeconds);
    dead.set(outbox.dead);
    return await reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
