import { appendAudit, newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import type { ImportResult } from '../contract/index.ts';
import { getReceivedPacket, insertPacket } from '../data/packets.ts';

export type ReceivedPacket = {
  sha256: string;
  /** Checks made by whoever hands it over, such as that it is addressed to us at all. */
  extraWarnings?: readonly { code: string; detail: string }[];
} & (
  | {
      source: 'axis';
      /**
       * Who gave it to the axis: what the packet says of itself proves nothing. Null for an agency
       * that the directory does not know.
       */
      fromAgencyId: string | null;
    }
  /** Given by hand: anybody could have written it. */
  | { source: 'import' }
);

/** Why a packet that was read is of no use to us. */
export type NotTaken = {
  fault: string;
  detail: string;
  /** The document it spoke of, by its sender's key, in case it comes later. */
  documentKey?: string;
  fromCode?: string;
  /** What its sender is told, once. */
  answer?: (tx: Tx) => Promise<void>;
};

/** Keeps a packet of no use to us, whole, with the reason. */
export async function keepUnreadable(
  platform: Platform,
  scope: Scope,
  { sha256, source }: ReceivedPacket,
  { answer, documentKey, fault, fromCode, detail: said }: NotTaken,
): Promise<ImportResult> {
  const now = platform.clock.now();
  const size = await sizeOf(platform, sha256);
  const id = newId(now.getTime());
  const deliveryKey = `unreadable:${sha256}`;
  return platform.db.write(scope, async (tx) => {
    const isNew = await insertPacket(tx, {
      agency_id: scope.agencyId,
      id,
      direction: 'received',
      kind: 'unreadable',
      delivery_key: deliveryKey,
      sha256,
      size,
      at: now,
      source,
      reason: fault,
      detail: said,
      document_key: documentKey ?? null,
      from_code: fromCode ?? null,
    });
    const kept = isNew ? { id } : await getReceivedPacket(tx, scope.agencyId, deliveryKey);
    if (isNew) {
      const detail = { packet: sha256, source, reason: fault };
      const subject = { type: 'packet', id };
      await appendAudit(tx, scope, { action: 'documents.keepUnreadable', subject, detail });
      await answer?.(tx);
    }
    return { result: 'unreadable', packetId: kept.id, reason: fault, detail: said };
  });
}

async function sizeOf(platform: Platform, sha256: string): Promise<number> {
  let size = 0;
  for await (const piece of platform.files.open(sha256)) size += piece.length;
  return size;
}
