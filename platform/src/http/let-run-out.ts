import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long the rest of a refused body is let run out, so that the sender reads the refusal. */
const RUN_OUT_MS = 10_000;

/**
 * Lets a body that is refused come to its end unread; the refusal is sent after that. A browser that
 * is still sending may not read an answer, and one whose connection breaks cannot. Whoever sends on
 * for longer is answered all the same, and the connection ends.
 */
export async function letRunOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { raw } = request;
  reply.header('connection', 'close');
  reply.raw.once('finish', () => raw.destroy());
  if (raw.readableEnded || raw.destroyed) return;
  const ended = new Promise<void>((resolve) => {
    raw
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
  raw.resume();
  await Promise.race([ended, sleep(RUN_OUT_MS, undefined, { ref: false })]);
}
