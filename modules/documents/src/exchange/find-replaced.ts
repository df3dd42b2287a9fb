import type { Scope, Tx } from '@hien-luong/platform';
import { findRequested } from '../data/find-requested.ts';
import { findRequestFault } from '../rules/sender-request.ts';
import type { KnownAgency } from './find-sender-fault.ts';
import type { OpenedDocument } from './open-packet.ts';

/** A document that a packet brings another one in place of; without an id it is not here. */
export type Replaced = { id: string | null; numberAndSymbol: string };

/** What a replacement replaces here; only documents of its own sender. */
export async function findReplaced(
  tx: Tx,
  { agencyId }: Scope,
  { packet }: OpenedDocument,
  sender: KnownAgency | undefined,
): Promise<Replaced[]> {
  if (packet.business.type !== 'replace') return [];
  const from = { id: sender?.id ?? null, code: packet.from.agencyCode };
  const found: Replaced[] = [];
  for (const { documentId } of packet.business.replacements) {
    const target = await findRequested(tx, agencyId, from, [{ documentId }]);
    const isOpen = findRequestFault(target, from) === undefined;
    found.push({
      id: isOpen && target ? target.id : null,
      numberAndSymbol: target?.numberAndSymbol ?? documentId,
    });
  }
  return found;
}
