import { createHash } from 'node:crypto';
import { CodedError } from '@hien-luong/contract';
import type { Platform, SystemScope } from '@hien-luong/platform';
import { appendMessage, type LoggedMessage } from '../data/message-log.ts';
import type { Carrier } from './carrier.ts';

type Facts = Pick<LoggedMessage, 'operation' | 'reference' | 'sha256' | 'agencyCode'>;

/** The same carrier, whose every call is written down; a list that is empty is no news. */
export function logCalls(
  platform: Platform,
  scope: SystemScope,
  partnerId: string,
  carrier: Carrier,
): Carrier {
  const log = (message: Omit<LoggedMessage, 'partnerId' | 'direction'>) =>
    platform.db.write(scope, (tx) =>
      appendMessage(tx, { partnerId, direction: 'out', ...message }),
    );
  async function call<Answer>(
    facts: Facts,
    run: () => Promise<Answer>,
    describe: (answer: Answer) => Partial<LoggedMessage> | undefined,
  ): Promise<Answer> {
    const began = performance.now();
    const elapsed = () => performance.now() - began;
    try {
      const answer = await run();
      const news = describe(answer);
      if (news !== undefined) {
        await log({ ...facts, outcome: 'ok', ...news, milliseconds: elapsed() });
      }
      return answer;
    } catch (error) {
      const outcome = error instanceof CodedError ? String(error.code) : 'FAILED';
      const detail = error instanceof Error ? error.message : String(error);
      await log({ ...facts, outcome, detail, milliseconds: elapsed() });
      throw error;
    }
  }
  const { listAgencies } = carrier;
  return {
    send: (parcel) =>
      call(
        { operation: 'send', sha256: parcel.sha256, agencyCode: parcel.toCodes.join(' ') },
        () => carrier.send(parcel),
        ({ reference }) => ({ reference }),
      ),
    listWaiting: (messageType) =>
      call(
        { operation: `list ${messageType}` },
        () => carrier.listWaiting(messageType),
        ({ length }) => (length > 0 ? { detail: String(length) } : undefined),
      ),
    fetch: (reference) =>
      call(
        { operation: 'fetch', reference },
        () => carrier.fetch(reference),
        (bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex') }),
      ),
    confirm: (reference, outcome, reason) =>
      call(
        { operation: `confirm ${outcome}`, reference },
        () => carrier.confirm(reference, outcome, reason),
        () => ({ detail: reason }),
      ),
    ...(listAgencies && {
      listAgencies: () =>
        call(
          { operation: 'list agencies' },
          () => listAgencies.call(carrier),
          ({ length }) => ({ detail: String(length) }),
        ),
    }),
  };
}
