import { verifyAllAudit } from '@hien-luong/platform/program';
import { readConfig } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { openDatabaseBeside } from './open-database.ts';

/**
 * `node apps/server/src/verify-audit.ts`: verifies the audit chain of every agency and names the
 * first broken record of each. Exit code 1 when any is broken.
 */
const config = readConfig({ ...process.env, HL_LOG_LEVEL: 'silent' });
const database = await openDatabaseBeside(config);
const platform = await createPlatform(config, database.appUrl);
let records = 0;
let chains = 0;
try {
  for await (const { agencyId, ok, checked, firstBroken } of verifyAllAudit(platform)) {
    chains += 1;
    records += checked;
    if (ok) continue;
    process.exitCode = 1;
    console.log(`HỎNG ${agencyId}: bản ghi ${firstBroken?.seq} – ${firstBroken?.reason}`);
  }
  const verdict = process.exitCode ? 'Nhật ký đã bị sửa' : 'Nhật ký nguyên vẹn';
  console.log(`${verdict}: ${records} bản ghi của ${chains} cơ quan.`);
} finally {
  await platform.db.close();
  await database.close();
}
