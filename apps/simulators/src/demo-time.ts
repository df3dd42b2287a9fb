import type { FastifyRequest } from 'fastify';

/**
 * The time to answer for: `x-demo-time`, so that the demo's documents of past weeks carry stamps
 * of past weeks, or now. Undefined when the header is no time. No real authority has such a
 * header: a clock that can be told the time proves nothing.
 */
export function findDemoTime(request: FastifyRequest): Date | undefined {
  const header = request.headers['x-demo-time'];
  if (header === undefined) return new Date();
  const isTime = typeof header === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(header);
  const time = new Date(isTime ? header : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
