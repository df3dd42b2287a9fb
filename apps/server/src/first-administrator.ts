import { parseArgs } from 'node:util';
import { appointFirst, rolePermissions } from '@hien-luong/directory/server';
import { newId, type Platform, seedScope } from '@hien-luong/platform';
import { z } from 'zod';
import { readConfig } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { formatHandedCode } from './format-handed-code.ts';
import { migrateDatabase } from './migrate-database.ts';
import { openDatabaseBeside } from './open-database.ts';

const USAGE = `npm run first-administrator -- --province "Quảng Trị" --code H50 --name "Họ và tên" --username ten.dang.nhap [--since 1989-07-01]

Ghi UBND tỉnh và quản trị đầu tiên vào danh bạ còn trống, rồi in mã kích hoạt một lần.
Mọi thứ khác nhập trên màn hình.`;

const Arguments = z.object({
  province: z.string().trim().min(1).max(80),
  code: z.string().regex(/^[A-Y]\d{2}$/),
  name: z.string().trim().min(1).max(120),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/),
  since: z.iso.date().optional(),
});

/** `node apps/server/src/first-administrator.ts`: makes an installation without the demo usable. */
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { province: text, code: text, name: text, username: text, since: text },
});
const given = Arguments.safeParse(values);
if (given.success) await run(given.data);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function run(first: z.infer<typeof Arguments>): Promise<void> {
  const config = readConfig({ ...process.env, HL_LOG_LEVEL: 'silent' });
  const database = await openDatabaseBeside(config);
  await migrateDatabase(config, database);
  const platform = await createPlatform(config, database.appUrl);
  try {
    console.log(await appoint(platform, first));
  } catch (error) {
    if ((error as { code?: string }).code !== 'DIRECTORY_NOT_EMPTY') throw error;
    console.error(
      'Danh bạ đã có đơn vị nên không ghi gì. Mất quyền vào: npm run reset-access -- <tên đăng nhập>',
    );
    process.exitCode = 1;
  } finally {
    await platform.db.close();
    await database.close();
  }
}

async function appoint(platform: Platform, first: z.infer<typeof Arguments>): Promise<string> {
  const [unitId, postId, personId] = [newId(), newId(), newId()];
  const roles = ['administrator'] as const;
  const scope = seedScope({
    personId,
    personName: `${first.name} (dòng lệnh)`,
    postId,
    postTitle: 'Quản trị hệ thống',
    agencyId: unitId,
    unitId,
    roles,
    permissions: rolePermissions.administrator,
  });
  const { province: place, ...rest } = first;
  const since = first.since ?? new Date().toISOString().slice(0, 10);
  const handed = await appointFirst(platform, scope, {
    ...rest,
    place,
    since,
    unitId,
    postId,
    personId,
  });
  return formatHandedCode(handed.username, handed.code, new Date(handed.expiresAt));
}
