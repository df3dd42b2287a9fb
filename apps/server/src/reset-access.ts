import { resetFromConsole } from '@hien-luong/platform/program';
import { readConfig } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { formatHandedCode } from './format-handed-code.ts';
import { openDatabaseBeside } from './open-database.ts';

/**
 * `node apps/server/src/reset-access.ts <username>`: for whoever runs the machine, when nobody who
 * looks after accounts can sign in. It unlocks, removes the second factor, voids the password.
 */
const [username] = process.argv.slice(2);
if (username === undefined) {
  console.error('npm run reset-access -- <tên đăng nhập>');
  process.exitCode = 2;
} else await run(username);

async function run(name: string): Promise<void> {
  const config = readConfig({ ...process.env, HL_LOG_LEVEL: 'silent' });
  const database = await openDatabaseBeside(config);
  const platform = await createPlatform(config, database.appUrl);
  try {
    const { code, expiresAt } = await resetFromConsole(platform, name);
    console.log(formatHandedCode(name, code, expiresAt));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ACCOUNT_NOT_FOUND') throw error;
    console.error(`Không có tài khoản “${name}”.`);
    process.exitCode = 1;
  } finally {
    await platform.db.close();
    await database.close();
  }
}
