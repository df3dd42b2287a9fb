import {
  createRateWindow,
  networkOf,
  type Platform,
  readBody,
  requireSameOrigin,
} from '@hien-luong/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TrustError } from '../rules/trust-error.ts';
import { type CheckForm, readCheckForm } from './read-check-form.ts';

/** Whatever the parts around a file may take: boundaries, names, fields. */
const FORM_BYTES = 64 * 1024;
/** Files that may be on their way or under judgement at once: bounds the memory of all together. */
const MOST_AT_ONCE = 12;
const MOST_AT_ONCE_EACH = 3;

export type CheckAdmission = {
  /** Reads the form of one stranger and runs `check` on it, within all limits. */
  admit<Result>(
    request: FastifyRequest,
    reply: FastifyReply,
    check: (form: CheckForm) => Promise<Result>,
  ): Promise<Result>;
};

/**
 * What stands before every public check: origin, rate, how many at once, size. A form of another
 * site is refused although no session could be harmed by it.
 */
export function createCheckAdmission(platform: Platform): CheckAdmission {
  const { maxBytes, perMinute } = platform.config.publicCheck;
  const rate = createRateWindow(perMinute);
  const running = new Map<string, number>();
  let atOnce = 0;

  function enter(network: string): void {
    const own = running.get(network) ?? 0;
    if (atOnce >= MOST_AT_ONCE || own >= MOST_AT_ONCE_EACH) throw tooMany('at once');
    running.set(network, own + 1);
    atOnce += 1;
  }

  function leave(network: string): void {
    const left = (running.get(network) ?? 1) - 1;
    if (left > 0) running.set(network, left);
    else running.delete(network);
    atOnce -= 1;
  }

  return {
    async admit(request, reply, check) {
      requireSameOrigin(request);
      if (!rate.admit(request.ip, platform.clock.now())) throw tooMany('this minute');
      const network = networkOf(request.ip);
      enter(network);
      try {
        const body = await readBody(request, reply, { maxBytes: maxBytes + FORM_BYTES });
        const form = await readCheckForm(body, String(request.headers['content-type'] ?? ''));
        return await check(form);
      } finally {
        leave(network);
      }
    },
  };
}

function tooMany(when: string): TrustError {
  return new TrustError('CHECKS_TOO_MANY', `too many checks ${when}`);
}
