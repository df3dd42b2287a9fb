import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';

export type TransactionSettings = {
  readOnly: boolean;
  /** Empty for nobody. */
  agencyId: string;
  personId: string;
  now: Date;
};

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MAX_ATTEMPTS = 6;

/**
 * The only way to the database: one transaction whose settings row-level security reads. They are
 * local to it, so a connection given back to the pool carries nothing over.
 */
export async function runTransaction<Tables, Result>(
  kysely: Kysely<Tables>,
  settings: TransactionSettings,
  run: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(kysely, settings, run);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isTransient(error)) throw error;
      await sleep(2 ** attempt * (1 + Math.random()));
    }
  }
}

async function runOnce<Tables, Result>(
  kysely: Kysely<Tables>,
  settings: TransactionSettings,
  run: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const transaction = kysely
    .transaction()
    .setAccessMode(settings.readOnly ? 'read only' : 'read write');
  return await transaction.execute(async (tx) => {
    await sql`select set_config('app.agency_id', ${settings.agencyId}, true),
      set_config('app.person_id', ${settings.personId}, true),
      set_config('app.now', ${settings.now.toISOString()}, true)`.execute(tx);
    return await run(tx);
  });
}

function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
