import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import type { PlatformScope, Scope } from '../scope/scope.ts';
import type { Database } from './database.ts';
import { runTransaction, type TransactionSettings } from './run-transaction.ts';
import type { PlatformTables } from './tables.ts';

export type DatabaseOptions = {
  /** As hl_app; the owner's connection never serves requests. */
  url: string;
  clock: Clock;
  maxConnections?: number;
  statementTimeoutMs?: number;
};

export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'hien-luong',
  });
  // A connection that breaks while idle is replaced by the pool; its next user sees nothing.
  pool.on('error', () => undefined);
  const kysely = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
  return databaseOver(kysely, options.clock);
}

function databaseOver(kysely: Kysely<PlatformTables>, clock: Clock): Database {
  return {
    read: (scope, run) => runTransaction(kysely, settingsOf(scope, true, clock), run),
    write: (scope, run) => runTransaction(kysely, settingsOf(scope, false, clock), run),
    at: (otherClock) => databaseOver(kysely, otherClock),
    close: () => kysely.destroy(),
  };
}

function settingsOf(
  scope: Scope | PlatformScope | 'public',
  readOnly: boolean,
  clock: Clock,
): TransactionSettings {
  const now = clock.now();
  if (scope === 'public' || scope.kind === 'platform') {
    return { readOnly, agencyId: '', personId: '', now };
  }
  const personId = scope.kind === 'person' ? scope.personId : '';
  return { readOnly, agencyId: scope.agencyId, personId, now };
}
