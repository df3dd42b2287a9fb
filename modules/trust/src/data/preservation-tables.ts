import type { Tx } from '@hien-luong/platform';
import type { ColumnType, Generated, Transaction } from 'kysely';
import type { MissingProof, PreservationProblem } from '../contract/preservation.ts';

export type PreservationTables = {
  'trust.preserved_file': {
    agency_id: string;
    sha256: string;
    name: string;
    kept_since: Generated<Date>;
    next_at: Date | null;
    attempts: Generated<number>;
    problem: PreservationProblem | null;
    missing: ColumnType<MissingProof[], string | undefined, string>;
  };
  'trust.preservation_step': {
    agency_id: string;
    sha256: string;
    step: number;
    file_sha256: string;
    file_size: string | number;
    made_at: Generated<Date>;
    ends_at: Date;
    ends_by: 'CERTIFICATE_EXPIRES' | 'ALGORITHM_ENDS';
  };
};

/** The same transaction, seen with the tables of preservation alone. */
export function preservationTx(tx: Tx): Transaction<PreservationTables> {
  return tx.withTables<PreservationTables>() as unknown as Transaction<PreservationTables>;
}
