import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';

/** What the hash of a record covers: everything that is stored but the hashes themselves. */
export type HashedAuditRecord = {
  agencyId: string;
  seq: number;
  id: string;
  at: Date;
  personId: string | null;
  postId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
  requestId: string;
};

/** The hash before the first record of an agency. */
export const FIRST_PREVIOUS_HASH = Buffer.alloc(32);

/** Each hash covers the one before, so no record can change, vanish or move unnoticed. */
export function auditHash(record: HashedAuditRecord, previous: Uint8Array): Buffer {
  const text = canonicalJson({ ...record, at: record.at.toISOString() });
  return createHash('sha256').update(text).update(previous).digest();
}
