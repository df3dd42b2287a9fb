import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { documentKindFacts, formatDateTime, type Urgency } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { AgencyRef } from '../contract/index.ts';
import type { IncomingAction } from '../rules/incoming-action.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { getIncomingRecord } from './incoming-record.ts';
import { getOutgoingRecord } from './outgoing-record.ts';
import { documentsTx } from './tables.ts';

export type DocumentToFile = { direction: 'incoming' | 'outgoing'; id: string };

/** What a case file says of a document, and what PL VI asks of one that is handed in. */
export type FilingFacts = DocumentToFile & {
  /** Numbered and issued, or recorded; what is neither is not put into a case file. */
  isReady: boolean;
  /** Recalled and destroyed here. */
  isGone: boolean;
  typeName: string;
  numberAndSymbol: string;
  issuedOn: string | null;
  authorName: string;
  subject: string;
  signer: { name: string; title: string };
  urgency: Urgency;
  dueOn: string | null;
  recipients: AgencyRef[];
  arrival: { number: number; at: Date } | null;
  /** What was directed and reported, in words. */
  traces: string[];
  /** The main file first; none of what is gone. */
  files: StoredFile[];
};

/** A document of this agency as a case file needs it. Throws `DOCUMENT_NOT_FOUND`. */
export function readForFiling(
  tx: Tx,
  scope: AuthorizedScope,
  { direction, id }: DocumentToFile,
): Promise<FilingFacts> {
  return direction === 'incoming' ? readIncoming(tx, scope, id) : readOutgoing(tx, scope, id);
}

const RECORDED = ['recorded', 'directed', 'inProgress', 'completed', 'replaced', 'recalled'];

async function readIncoming(tx: Tx, scope: AuthorizedScope, id: string): Promise<FilingFacts> {
  const { actions, facts } = await getIncomingRecord(tx, { agencyId: scope.agencyId, id });
  const isGone = facts.state === 'recalled';
  return {
    direction: 'incoming',
    id,
    isGone,
    isReady: facts.register !== null && RECORDED.includes(facts.state),
    typeName: documentKindFacts(facts.kind).name,
    numberAndSymbol: facts.numberAndSymbol,
    issuedOn: facts.issuedOn,
    authorName: facts.sender.name,
    subject: facts.subject,
    signer: { name: facts.signer.name, title: facts.signer.title },
    urgency: facts.urgency,
    dueOn: facts.dueOn,
    recipients: [],
    arrival: facts.register && { number: facts.register.arrivalNumber, at: facts.arrivedAt },
    traces: actions.flatMap(traceOf),
    files: isGone ? [] : mainFirst(facts.files),
  };
}

async function readOutgoing(tx: Tx, scope: AuthorizedScope, id: string): Promise<FilingFacts> {
  const { facts } = await getOutgoingRecord(tx, { agencyId: scope.agencyId, id });
  const authority = (facts.submission ?? facts.copy)?.authority;
  return {
    direction: 'outgoing',
    id,
    isGone: false,
    isReady: facts.issue !== null && ['issued', 'recalled', 'replaced'].includes(facts.state),
    typeName: documentKindFacts(facts.fields.kind).name,
    numberAndSymbol: facts.issue?.numberAndSymbol ?? '',
    issuedOn: facts.issue?.issuedOn ?? null,
    authorName: authority?.agencyName ?? '',
    subject: facts.fields.subject,
    signer: { name: facts.signer.name, title: authority?.signerTitle ?? facts.signer.title },
    urgency: facts.fields.urgency,
    dueOn: facts.fields.dueOn,
    recipients: facts.recipients,
    arrival: null,
    traces: [],
    files: mainFirst(facts.files),
  };
}

function mainFirst(files: readonly StoredFile[]): StoredFile[] {
  return files
    .map(({ id, mediaType, name, role, sha256, size }) => ({
      id,
      mediaType,
      name,
      role,
      sha256,
      size,
    }))
    .toSorted((a, b) => Number(b.role === 'main') - Number(a.role === 'main'));
}

function traceOf(act: IncomingAction): string[] {
  const said = saidIn(act);
  if (said === undefined) return [];
  const who = [act.actor?.name, act.actor?.title].filter(Boolean).join(', ');
  return [`${formatDateTime(act.at)} ${who}: ${said}`];
}

function saidIn(act: IncomingAction): string | undefined {
  if (act.action === 'directed') return `${act.detail.lead.name}: ${act.detail.instruction}`;
  if (act.action === 'progressed' || act.action === 'completed') return act.detail.note;
  return undefined;
}

/** Which of these incoming documents were recalled and destroyed here. */
export async function listRecalled(
  tx: Tx,
  scope: AuthorizedScope,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select('id')
    .where('agency_id', '=', scope.agencyId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'recalled')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** An issued decision of this agency by its number and symbol; undefined where there is none. */
export async function findIssuedDecision(
  tx: Tx,
  scope: AuthorizedScope,
  numberAndSymbol: string,
): Promise<{ id: string; numberAndSymbol: string; issuedOn: string } | undefined> {
  const row = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select(['id', 'number_and_symbol', sql<string>`issued_on::text`.as('issued_on')])
    .where('agency_id', '=', scope.agencyId)
    .where('kind', '=', 'decision')
    .where('state', '=', 'issued')
    .where('number_and_symbol', '=', numberAndSymbol.normalize('NFC'))
    .orderBy('issued_on', 'desc')
    .executeTakeFirst();
  if (row?.number_and_symbol == null) return undefined;
  return { id: row.id, numberAndSymbol: row.number_and_symbol, issuedOn: row.issued_on };
}
