import type { AgencyRef, Urgency } from '../contract/index.ts';
import type { Arrival } from './incoming-action.ts';

export type RequestKind = 'recall' | 'update' | 'replace';

/** What an update brings: the description anew, and files where the packet carries any. */
export type UpdatedContent = Pick<Arrival, 'subject' | 'summary' | 'dueOn' | 'files'> & {
  urgency: Urgency;
};

/** What the sender of a document asks of it after it was issued. */
export type SenderRequest = {
  kind: RequestKind;
  reason: string | null;
  /** Null where a status asked for it. */
  packetSha256: string | null;
  /** Of an update. */
  content: UpdatedContent | null;
  /** Of an update that takes this agency off the list of recipients: a recall in effect. */
  removed: boolean;
  /** Of a replacement: the document that came for it. */
  replacement: { incomingId: string; numberAndSymbol: string } | null;
};

export type RequestFault = 'TARGET_UNKNOWN' | 'TARGET_NOT_OURS' | 'TARGET_CLOSED';

/**
 * Why a request is not put to the clerk: the document is not here, is somebody else's to recall, or
 * has already gone the way that is asked for.
 */
export function findRequestFault(
  target: { senderId: string | null; senderCode: string; state: string } | undefined,
  from: Pick<AgencyRef, 'id' | 'code'>,
): RequestFault | undefined {
  if (target === undefined) return 'TARGET_UNKNOWN';
  const isSender =
    target.senderId === null ? target.senderCode === from.code : target.senderId === from.id;
  if (!isSender) return 'TARGET_NOT_OURS';
  const isClosed = target.state === 'recalled' || target.state === 'replaced';
  return isClosed ? 'TARGET_CLOSED' : undefined;
}
