import { EdxmlError } from '@hien-luong/edxml';
import type { Platform, Scope } from '@hien-luong/platform';
import type { ImportResult } from '../contract/index.ts';
import { keepUnreadable, type ReceivedPacket } from './keep-unreadable.ts';
import { openPacket } from './open-packet.ts';
import { receiveDocument } from './receive-document.ts';
import { receiveStatus } from './receive-status.ts';

/**
 * Takes in one packet for the scope's agency. Delivered twice it has its effects once: everything
 * is one transaction that begins by keeping the packet under a key of which there can be only one.
 * A packet that cannot be read is kept whole with the reason and never throws.
 */
export async function receivePacket(
  platform: Platform,
  scope: Scope,
  received: ReceivedPacket,
): Promise<ImportResult> {
  try {
    const opened = await openPacket(platform, received.sha256);
    const result =
      opened.kind === 'document'
        ? await receiveDocument(platform, scope, received, opened)
        : await receiveStatus(platform, scope, received, opened);
    if (!('fault' in result)) return result;
    return keepUnreadable(platform, scope, received, result);
  } catch (error) {
    if (!(error instanceof EdxmlError)) throw error;
    const element = error.details.element;
    const detail = element === undefined ? error.message : `${error.message}: ${element}`;
    return keepUnreadable(platform, scope, received, { fault: error.code, detail });
  }
}
