import type { Listener } from '@hien-luong/platform';
import { z } from 'zod';
import { getSubmission, noteRecipients, type RecipientNews } from '../data/submissions.ts';
import { NO_AGENCY } from '../rules/no-agency.ts';
import { deliverInward, type InwardOutcome } from './deliver-inward.ts';

export const PACKET_SUBMITTED = 'exchange.packetSubmitted';

/** A packet that a partner gave, for the recipients at some of its places. */
export const PacketSubmitted = z.object({
  submissionId: z.uuid(),
  from: z.number().int(),
  to: z.number().int(),
});
export type PacketSubmitted = z.infer<typeof PacketSubmitted>;

/** Brings what a partner gave to its recipients, to each in a transaction of its own. */
export const deliverSubmission: Listener = {
  name: 'exchange.deliverSubmission',
  topic: PACKET_SUBMITTED,
  run: async ({ platform, payload, scopeOf }) => {
    const { from, submissionId, to } = PacketSubmitted.parse(payload);
    const nobody = scopeOf(NO_AGENCY);
    const { recipients, submission } = await platform.db.read(nobody, (tx) =>
      getSubmission(tx, submissionId, { from, to }),
    );
    if (recipients.length === 0) return;
    const outcomes = await deliverInward(
      { platform, scopeOf, nobody },
      {
        sha256: submission.packet_sha256,
        kind: submission.message_type === 'status' ? 'status' : 'document',
        partnerId: submission.partner_id,
        fromCode: submission.from_code,
        toCodes: recipients.map((one) => one.to_code),
      },
    );
    const byCode = new Map(outcomes.map((outcome) => [outcome.code, outcome]));
    const at = platform.clock.now();
    const news = recipients.map(({ position, to_code: code }) => ({
      position,
      ...newsOf(byCode.get(code)),
    }));
    await platform.db.write(nobody, (tx) => noteRecipients(tx, submissionId, news, at));
  },
};

function newsOf(outcome: InwardOutcome | undefined): Omit<RecipientNews, 'position'> {
  if (outcome === undefined || outcome.result === 'noRecipient') {
    return { recipientId: null, state: 'failed', reason: 'RECIPIENT_UNKNOWN' };
  }
  const { reason = null, recipientId, result } = outcome;
  return { recipientId, state: result === 'unreadable' ? 'failed' : result, reason };
}
