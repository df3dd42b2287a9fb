import type { PacketContent } from '@hien-luong/edxml';

/**
 * For whom a packet is. A request may name some of the packet's recipients; one that names others
 * carries the list of an earlier call, as the SDK's clients do, and the packet decides. A status
 * goes to the agency that it answers, and nowhere else.
 * @spec VXP: headers of earlier calls stay
 */
export function readAddresses(content: PacketContent, asked: readonly string[]): string[] {
  if (content.kind === 'status') {
    const answered = content.packet.responseFor.agencyCode ?? '';
    return answered === '' ? [...new Set(asked)] : [answered];
  }
  const named = [...new Set(content.packet.to.map(({ agencyCode }) => agencyCode))];
  const wanted = new Set(asked);
  const some = named.filter((code) => wanted.has(code));
  return wanted.size > 0 && some.length === wanted.size ? some : named;
}
