import { demoAgencyId } from '@hien-luong/directory';
import { attachmentOf, type DocumentPacket, writeDocumentPacket } from '@hien-luong/edxml';
import { newId, type Platform, platformAt } from '@hien-luong/platform';
import { addDays, toCalendarDate } from '@hien-luong/vn';
import { mainFileOf } from '../commands/sign-document.ts';
import { listOutgoing } from '../data/list-outgoing.ts';
import { getOutgoingRecord } from '../data/outgoing-record.ts';
import { describeAgency } from '../exchange/describe-agency.ts';
import { receivePacket } from '../exchange/receive-packet.ts';
import type { DemoCast } from './demo-stage.ts';
import { workingMoment } from './demo-time.ts';

/** What goes wrong on the way, so that it can be seen: a page altered after signing, a broken packet. */
export async function seedBadPackets(cast: DemoCast): Promise<void> {
  const { platform } = cast;
  const clerk = await cast.as('vt.stttt');
  const then = platformAt(platform, workingMoment(platform.clock.now(), 1, 15 * 60));
  const altered = await alteredPacket(cast, then);
  const damaged = altered.subarray(0, Math.floor(altered.length / 2));
  for (const bytes of [altered, damaged]) {
    const { sha256 } = await platform.files.put(bytes, { maxBytes: bytes.length });
    await receivePacket(then, clerk, { sha256, source: 'axis', fromAgencyId: demoAgencyId('snv') });
  }
}

/** A document really signed and sealed, with one byte of its page changed afterwards. */
async function alteredPacket(cast: DemoCast, then: Platform): Promise<Uint8Array> {
  const author = await cast.as('vt.snv');
  const today = toCalendarDate(then.clock.now());
  const { facts, from } = await then.db.read(author, async (tx) => {
    const { items } = await listOutgoing(tx, author, { state: 'issued', limit: 1 });
    const id = items[0]?.id ?? '';
    const record = await getOutgoingRecord(tx, { agencyId: author.agencyId, id });
    return { facts: record.facts, from: await describeAgency(tx, demoAgencyId('snv'), today) };
  });
  const bytes = Uint8Array.from(await then.files.read(mainFileOf(facts).sha256));
  const target = Math.floor(bytes.length / 10);
  bytes[target] = (bytes[target] ?? 0) ^ 1;
  const packet: DocumentPacket = {
    from,
    to: [await then.db.read(author, (tx) => describeAgency(tx, demoAgencyId('stttt'), today))],
    documentId: newId(),
    code: { number: '999', notation: 'SNV-BIDOI' },
    promulgation: { place: 'Quảng Trị', date: addDays(today, -1) },
    documentType: { type: 2, name: 'Công văn' },
    subject: 'văn bản bị sửa sau khi ký (kịch bản)',
    urgency: 'normal',
    appendixes: [],
    responseFor: [],
    steeringType: 'none',
    toPlaces: [],
    traces: [],
    business: { type: 'new', paper: false, replacements: [] },
    attachments: [attachmentOf({ contentId: '1', name: 'Công văn.pdf', bytes })],
  };
  return writeDocumentPacket(packet, { now: then.clock.now() });
}
