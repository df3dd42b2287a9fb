import type { Platform, PlatformConfig } from '@hien-luong/platform';
import { type JudgingThread, startJudgingThread } from './judging-thread.ts';

/** Who waits for whom: files of strangers never hold up those of the house. */
export type JudgingLane = 'house' | 'public';

type Lanes = Record<JudgingLane, JudgingThread>;

const lanes = new WeakMap<PlatformConfig, Lanes>();
const HOUSE_TIMEOUT_MS = 60_000;

/** The thread of an installation for one kind of file; started when it is first needed. */
export function judgingThreadOf({ config }: Platform, lane: JudgingLane): JudgingThread {
  const own = lanes.get(config) ?? {
    house: startJudgingThread({ timeoutMs: HOUSE_TIMEOUT_MS }),
    public: startJudgingThread(),
  };
  lanes.set(config, own);
  return own[lane];
}

/** Uses another thread than the installation's, such as one with narrower limits. */
export function connectJudgingThread(
  platform: Platform,
  lane: JudgingLane,
  thread: JudgingThread,
): void {
  const own = {
    house: judgingThreadOf(platform, 'house'),
    public: judgingThreadOf(platform, 'public'),
  };
  lanes.set(platform.config, { ...own, [lane]: thread });
}
