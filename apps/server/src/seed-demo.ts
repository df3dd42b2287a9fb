import { isDirectoryEmpty, seedProvince } from '@hien-luong/directory/server';
import type { Platform } from '@hien-luong/platform';

export type SeedProgress = (step: string) => void;

/** Whether the demo has still to be made. */
export async function isUnseeded(platform: Platform): Promise<boolean> {
  return await isDirectoryEmpty(platform);
}

/** The demo province from nothing, each module's own part after those it stands on. */
export async function seedDemo(platform: Platform, report: SeedProgress): Promise<void> {
  const { agencies, people } = await seedProvince(platform);
  report(`Danh bạ: ${agencies} cơ quan, ${people} người`);
}
