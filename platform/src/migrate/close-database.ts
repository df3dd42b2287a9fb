import type { Client } from 'pg';

/** Only our roles come in, and they make no temporary tables. A copy of a database is open again. */
export async function closeDatabase(client: Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to hl_app, hl_jobs`);
}
