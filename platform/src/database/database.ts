import type { Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { PlatformScope, Scope } from '../scope/scope.ts';
import type { PlatformTables } from './tables.ts';

/** One transaction whose agency and person are set for row-level security. */
export type Tx = Transaction<PlatformTables>;

export interface Database {
  /** READ ONLY. `public` is nobody: it sees only tables whose policy lets everyone read. */
  read<Result>(
    scope: Scope | PlatformScope | 'public',
    run: (tx: Tx) => Promise<Result>,
  ): Promise<Result>;
  /**
   * As `public` only what a policy lets nobody in particular write, such as the bearer of a token.
   * Runs again from the start after a serialization failure or a deadlock, so `run` must have no
   * effect outside the transaction.
   */
  write<Result>(
    scope: Scope | PlatformScope | 'public',
    run: (tx: Tx) => Promise<Result>,
  ): Promise<Result>;
  /** The same connections under another clock; for seeds that tell a history. */
  at(clock: Clock): Database;
  close(): Promise<void>;
}
