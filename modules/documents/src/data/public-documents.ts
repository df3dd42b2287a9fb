import { randomBytes } from 'node:crypto';
import type { Platform, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { PublicDocument } from '../contract/public.ts';
import { DocumentsError } from '../documents-error.ts';
import {
  publicReferenceFrom,
  REFERENCE_BYTES,
  readPublicReference,
} from '../rules/public-reference.ts';
import { documentsTx } from './tables.ts';

export function newPublicReference(): string {
  return publicReferenceFrom(randomBytes(REFERENCE_BYTES));
}

export type NewPublicDocument = Omit<PublicDocument, 'reference' | 'standing' | 'replacedBy'> & {
  agencyId: string;
  documentId: string;
  /** The one printed on the page; a new one for pages that bear none. */
  reference?: string | undefined;
};

/** From here on the reference on an issued document leads somewhere. */
export async function recordPublicDocument(tx: Tx, document: NewPublicDocument): Promise<void> {
  await documentsTx(tx)
    .insertInto('documents.public_document')
    .values({
      agency_id: document.agencyId,
      document_id: document.documentId,
      reference: document.reference ?? newPublicReference(),
      agency_name: document.agencyName,
      number_and_symbol: document.numberAndSymbol,
      issued_on: document.issuedOn,
      sha256: document.sha256,
      size: document.size,
    })
    .execute();
}

type FoundRow = {
  reference: string;
  agency_name: string;
  number_and_symbol: string;
  issued_on: string;
  sha256: string;
  size: string;
  state: string;
  replaced_by: string | null;
  replaced_on: string | null;
};

/** For anybody who has the reference. Throws `DOCUMENT_NOT_FOUND`, also for what is no reference. */
export async function findPublicDocument(
  platform: Platform,
  typed: string,
): Promise<PublicDocument> {
  const reference = readPublicReference(typed);
  const row = reference === undefined ? undefined : await findRow(platform, reference);
  const standing = PublicDocument.shape.standing.safeParse(row?.state);
  if (row === undefined || !standing.success) {
    throw new DocumentsError('DOCUMENT_NOT_FOUND', 'no issued document has this reference');
  }
  return {
    reference: row.reference,
    agencyName: row.agency_name,
    numberAndSymbol: row.number_and_symbol,
    issuedOn: row.issued_on,
    standing: standing.data,
    replacedBy: replacementOf(row),
    sha256: row.sha256,
    size: Number(row.size),
  };
}

function replacementOf({ replaced_by, replaced_on }: FoundRow): PublicDocument['replacedBy'] {
  if (replaced_by === null || replaced_on === null) return null;
  return { numberAndSymbol: replaced_by, issuedOn: replaced_on };
}

async function findRow(platform: Platform, reference: string): Promise<FoundRow | undefined> {
  const { rows } = await platform.db.read('public', (tx) =>
    sql<FoundRow>`select * from documents.find_public_document(${reference})`.execute(tx),
  );
  return rows[0];
}
