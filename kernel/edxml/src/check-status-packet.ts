import { checkReference, checkSender, checkStaff, checkText, refuse } from './field-checks.ts';
import type { StatusPacket } from './status-packet.ts';

/** Codes that mean nothing to the other side without a reason. */
const NEEDS_REASON: readonly string[] = ['02', '13', '16'];

/** Throws `PACKET_REFUSED` naming the first element that is wrong. */
export function checkStatusPacket(packet: StatusPacket): void {
  checkSender(packet.from);
  checkReference(packet.responseFor);
  checkStaff(packet.staff);
  if (NEEDS_REASON.includes(packet.code) && !packet.description) {
    throw refuse('Description', 'missing');
  }
  checkText('Description', packet.description, 1000);
  if (packet.timestamp === undefined) throw refuse('Timestamp', 'missing');
  if (Number.isNaN(packet.timestamp.getTime())) throw refuse('Timestamp', 'range');
}
