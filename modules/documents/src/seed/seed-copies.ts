import { demoPostId } from '@hien-luong/directory';
import { platformAt } from '@hien-luong/platform';
import { approveCopy } from '../commands/approve-copy.ts';
import { makeCopy } from '../commands/make-copy.ts';
import { requestCopy } from '../commands/request-copy.ts';
import { CopyRequest } from '../contract/index.ts';
import { listOutgoing } from '../data/list-outgoing.ts';
import type { DemoCast } from './demo-stage.ts';
import { minutesAfter, workingMoment } from './demo-time.ts';

type StagedCopy = Pick<CopyRequest, 'copyKind' | 'medium'> & {
  until: 'submitted' | 'signed' | 'sealed';
};

/** One copy at each desk on its way: with the leader, with the clerk, and printed. */
const COPIES: readonly StagedCopy[] = [
  { copyKind: 'certifiedCopy', medium: 'paper', until: 'sealed' },
  { copyKind: 'extract', medium: 'electronic', until: 'signed' },
  { copyKind: 'certifiedCopy', medium: 'paper', until: 'submitted' },
];

/** Copies of documents that the department issued last, asked for on the day before. */
export async function seedCopies({ as, platform }: DemoCast): Promise<void> {
  const [officer, leader, clerk] = [
    await as('cv.stttt'),
    await as('ld.stttt'),
    await as('vt.stttt'),
  ];
  const { items } = await platform.db.read(clerk, (tx) =>
    listOutgoing(tx, clerk, { state: 'issued', copies: 'none', limit: COPIES.length }),
  );
  for (const [index, { until, ...form }] of COPIES.entries()) {
    const start = workingMoment(platform.clock.now(), 1, 14 * 60 + index * 20);
    const when = (minutes: number) => platformAt(platform, minutesAfter(start, minutes));
    const request = CopyRequest.parse({
      ...form,
      source: { direction: 'outgoing', id: items[index]?.id },
      extract:
        form.copyKind === 'extract'
          ? { text: 'Các cơ quan, đơn vị triển khai thực hiện và báo cáo kết quả đúng thời hạn.' }
          : null,
      signerPostId: demoPostId('ld.stttt'),
      receivers: ['Ban Quản lý dự án đầu tư xây dựng tỉnh'],
      note: 'Gửi đơn vị thi công hạ tầng mạng.',
    });
    const asked = await requestCopy(when(0), officer, request);
    if (until === 'submitted') continue;
    const approved = await approveCopy(when(5), leader, asked);
    if (until === 'sealed') await makeCopy(when(9), clerk, approved);
  }
}
