import type { Client } from 'pg';

/** Passwords of the two roles the program connects with. */
export type RolePasswords = { app: string; jobs: string };

/**
 * hl_owner owns everything and nobody logs in as it; hl_app serves requests and runs listeners and
 * may not change the schema; hl_jobs owns the job queue. Roles belong to the whole server, so
 * another system on it may be making them at the same moment.
 */
export async function ensureRoles(client: Client, passwords: RolePasswords): Promise<void> {
  await ensureRole(client, 'hl_owner', 'nologin');
  await ensureRole(client, 'hl_app', `login password ${client.escapeLiteral(passwords.app)}`);
  await ensureRole(client, 'hl_jobs', `login password ${client.escapeLiteral(passwords.jobs)}`);
  const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
  if (!rows[0]?.rolsuper) await client.query('grant hl_owner to current_user');
}

async function ensureRole(client: Client, name: string, attributes: string): Promise<void> {
  const restrictions = 'nosuperuser nocreatedb nocreaterole noinherit nobypassrls';
  for (let attempt = 1; ; attempt += 1) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    try {
      await client.query(
        `${verb} role ${name} ${verb === 'create' ? restrictions : ''} ${attributes}`,
      );
      return;
    } catch (error) {
      if (attempt === 10 || !isConcurrent(error)) throw error;
    }
  }
}

/** Made or altered by somebody else since we looked: duplicate_object, unique_violation, internal. */
function isConcurrent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['42710', '23505', 'XX000'].includes(code);
}
