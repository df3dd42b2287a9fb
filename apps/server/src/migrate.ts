import { readConfig } from './config.ts';
import { migrateDatabase } from './migrate-database.ts';
import { openDatabaseBeside } from './open-database.ts';

/** `node apps/server/src/migrate.ts`: for installations that migrate before they start anything. */
const config = readConfig(process.env);
const database = await openDatabaseBeside(config);
try {
  const applied = await migrateDatabase(config, database);
  console.log(applied.length === 0 ? 'Không có thay đổi.' : applied.join('\n'));
} finally {
  await database.close();
}
