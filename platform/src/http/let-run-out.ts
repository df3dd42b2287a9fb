import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long the rest of a refused body is let run out, so that the sender reads the refusal. */
const RUN_OUT_MS = 30_000;

/** Lets a body that is refused come to its end unread, and the connection with it. */
export async function letRunOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('connection', 'close');
  request.raw.resume();
  const ended = new Promise((resolve) => request.raw.once('close', resolve));
  await Promise.race([ended, sleep(RUN_OUT_MS, undefined, { ref: false })]);
  request.raw.destroy();
}
