import { demoPostId } from '@hien-luong/directory';
import { platformAt } from '@hien-luong/platform';
import { addDays, toCalendarDate } from '@hien-luong/vn';
import { completeIncoming } from '../commands/complete-incoming.ts';
import { directIncoming } from '../commands/direct-incoming.ts';
import { recordIncoming } from '../commands/record-incoming.ts';
import { reportProgress } from '../commands/report-progress.ts';
import { returnIncoming } from '../commands/return-incoming.ts';
import { startWork } from '../commands/start-work.ts';
import type { IncomingState } from '../contract/index.ts';
import type { DemoCast } from './demo-stage.ts';
import { minutesAfter } from './demo-time.ts';

const DAY = 24 * 60;

export type StagedIncoming = {
  /** Slug of the agency that received it. */
  agency: string;
  incomingId: string;
  arrivedAt: Date;
  until: IncomingState;
  dueInDays: number;
};

/** Carries a received document on, act by act, as far as its state and today allow. */
export async function stageIncoming(cast: DemoCast, staged: StagedIncoming): Promise<void> {
  const { agency, arrivedAt, dueInDays, until } = staged;
  const now = cast.platform.clock.now();
  const when = (minutes: number) => {
    const at = minutesAfter(arrivedAt, minutes);
    return at < now ? platformAt(cast.platform, at) : undefined;
  };
  const clerk = await cast.as(`vt.${agency}`);
  const document = { id: staged.incomingId, version: 1 };
  const [recording, directing] = [when(50), when(150)];
  if (until === 'arrived' || !recording) return;
  if (until === 'returned') {
    await returnIncoming(recording, clerk, {
      ...document,
      reason: 'Nội dung không thuộc chức năng, nhiệm vụ của cơ quan; đề nghị gửi đúng nơi nhận.',
    });
    return;
  }
  const recorded = await recordIncoming(recording, clerk, { ...document, dueOn: null });
  if (until === 'recorded' || !directing) return;
  const directed = await directIncoming(directing, await cast.as(`ld.${agency}`), {
    ...recorded,
    leadPostId: demoPostId(`cv.${agency}`),
    coordinatingPostIds: [demoPostId(`cv2.${agency}`)],
    instruction:
      'Chủ trì, phối hợp với các đơn vị liên quan tham mưu thực hiện; báo cáo kết quả đúng hạn.',
    dueOn: addDays(toCalendarDate(directing.clock.now()), dueInDays),
  });
  await stageWork(cast, { ...staged, ...directed, when });
}

async function stageWork(
  cast: DemoCast,
  work: StagedIncoming & {
    id: string;
    version: number;
    when: (minutes: number) => ReturnType<typeof platformAt> | undefined;
  },
): Promise<void> {
  const { agency, dueInDays, id, until, version, when } = work;
  const [starting, reporting, completing] = [
    when(240),
    when(DAY),
    when(Math.max(1, dueInDays - 1) * DAY),
  ];
  if (until === 'directed' || !starting) return;
  const officer = await cast.as(`cv.${agency}`);
  const started = await startWork(starting, officer, { id, version });
  if (!reporting) return;
  const note = 'Đã rà soát, đang tổng hợp số liệu của các phòng chuyên môn.';
  const reported = await reportProgress(reporting, officer, { ...started, note });
  if (until !== 'completed' || !completing) return;
  await completeIncoming(completing, officer, {
    ...reported,
    note: 'Đã hoàn thành, lưu hồ sơ công việc.',
  });
}
