import { isDirectoryEmpty, seedProvince } from '@hien-luong/directory/server';
import { seedDocuments } from '@hien-luong/documents/server';
import type { Platform } from '@hien-luong/platform';
import { seedRecords } from '@hien-luong/records/server';
import { createHttpIssuer, seedTrust } from '@hien-luong/trust/server';

export type SeedProgress = (step: string) => void;

/** Whether the demo has still to be made. */
export async function isUnseeded(platform: Platform): Promise<boolean> {
  return await isDirectoryEmpty(platform);
}

/**
 * The demo province from nothing, each module's own part after those it stands on. The demo
 * authority of the simulators issues the certificates, so they run by now.
 */
export async function seedDemo(platform: Platform, report: SeedProgress): Promise<void> {
  const { agencies, people } = await seedProvince(platform);
  report(`Danh bạ: ${agencies} cơ quan, ${people} người`);
  let certificates = 0;
  await seedTrust(platform, {
    issuer: createHttpIssuer(platform.config.simulatorsUrl),
    onProgress: (done) => {
      certificates = done;
    },
  });
  report(`Chứng thư số: ${certificates}`);
  const { issued, received } = await seedDocuments(platform);
  report(`Văn bản: ${issued} văn bản đi, ${received} lượt đến`);
  const caseFiles = await seedRecords(platform);
  report(`Hồ sơ: ${caseFiles}`);
}
