import { platformAt } from '@hien-luong/platform';
import { recallDocument } from '../commands/recall-document.ts';
import { listOutgoing } from '../data/list-outgoing.ts';
import { getOutgoingRecord } from '../data/outgoing-record.ts';
import { receivePacket } from '../exchange/receive-packet.ts';
import type { DemoCast } from './demo-stage.ts';
import { minutesAfter, workingMoment } from './demo-time.ts';

/** The office of the committee recalls a letter; the department has not answered yet. */
export async function seedRecall({ as, platform }: DemoCast): Promise<void> {
  const sender = await as('vt.vpub');
  const at = workingMoment(platform.clock.now(), 1, 15 * 60 + 20);
  const then = platformAt(platform, at);
  const { items } = await platform.db.read(sender, (tx) =>
    listOutgoing(tx, sender, { state: 'issued', limit: 1 }),
  );
  const document = { agencyId: sender.agencyId, id: items[0]?.id ?? '' };
  const record = await platform.db.read(sender, (tx) => getOutgoingRecord(tx, document));
  await recallDocument(then, sender, {
    id: document.id,
    version: record.facts.version,
    reason: 'Ghi sai thời gian họp; có văn bản khác thay thế.',
  });
  const { actions } = await platform.db.read(sender, (tx) => getOutgoingRecord(tx, document));
  const last = actions.at(-1);
  if (last?.action !== 'recalled') throw new Error('not recalled');
  await receivePacket(platformAt(platform, minutesAfter(at, 2)), await as('vt.stttt'), {
    sha256: last.detail.packetSha256,
    source: 'axis',
    fromAgencyId: sender.agencyId,
  });
}
