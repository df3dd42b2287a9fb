import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import type { ElsewhereChoice, PreparedSigning, SigningHolder } from '../contract/index.ts';
import { checkAuthorisedSignature } from '../data/check-authorised-signature.ts';
import { checkSignerCertificate } from '../data/check-signer-certificate.ts';
import { type ChosenWay, getChosenWay } from '../data/get-chosen-way.ts';
import {
  describePrepared,
  type FileAct,
  findPrepared,
  type PreparedRecord,
} from '../data/prepared-signings.ts';
import { trustTx } from '../data/tables.ts';
import { newTransferToken } from '../data/transfer-token.ts';
import { readTrustStore } from '../data/trust-store.ts';
import { TrustError } from '../rules/trust-error.ts';

/** A program in the browser's hand answers at once; whoever uploads may sign in the afternoon. */
const LASTS_MS = { tokenService: 15 * 60_000, upload: 24 * 60 * 60_000 } as const;

/** A way elsewhere whose certificate was found fit to sign. */
export type CheckedElsewhere = { chosen: ChosenWay; way: ElsewhereChoice['way'] };

/**
 * Checks the certificate with which something is to be signed elsewhere, before the transaction of
 * the command that prepares it, and for the agency that the authorised person's signature stands.
 * Throws as `openPersonKey` and `openAgencyKey` do, but for PINs.
 * @law NĐ 30/2020/NĐ-CP Đ.32
 */
export async function checkElsewhere(
  platform: Platform,
  scope: AuthorizedScope,
  choice: ElsewhereChoice,
  over?: { pdf: Uint8Array; requiredSignerPersonId: string },
): Promise<CheckedElsewhere> {
  const kind: SigningHolder = over ? 'agency' : 'person';
  if (over) {
    if (!scope.roles.includes('clerk')) {
      throw new TrustError('SEAL_NOT_ALLOWED_FORBIDDEN', 'only the clerk keeps the seal');
    }
    await checkAuthorisedSignature(platform, over);
  }
  const chosen = await getChosenWay(platform, scope, kind, choice);
  await checkSignerCertificate(platform, await readTrustStore(platform), chosen);
  return { chosen, way: choice.way };
}

export type SigningOrder = {
  elsewhere: CheckedElsewhere;
  /** What is signed; another version of it is another thing. */
  subject: { type: string; id: string; version: number };
  /** For the module itself, such as number and date; given back at the end. */
  detail?: unknown;
  files: readonly { act: FileAct; name: string; pdf: Uint8Array }[];
};

/**
 * Hands out files to be signed elsewhere, in the caller's transaction: the exact bytes are kept by
 * their SHA-256, and each file gets a one-time token where a program fetches it by itself. Tokens
 * are in the answer and nowhere else.
 */
export async function prepareSigning(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  order: SigningOrder,
): Promise<PreparedSigning> {
  const { elsewhere, subject } = order;
  const { chosen, way } = elsewhere;
  const id = newId();
  await trustTx(tx)
    .insertInto('trust.prepared_signing')
    .values({
      agency_id: scope.agencyId,
      id,
      person_id: scope.personId,
      post_id: scope.postId,
      way,
      certificate_id: chosen.certificateId,
      holder_kind: chosen.kind,
      holder_id: chosen.holderId,
      subject_type: subject.type,
      subject_id: subject.id,
      subject_version: subject.version,
      detail: JSON.stringify(order.detail ?? {}),
      expires_at: new Date(platform.clock.now().getTime() + LASTS_MS[way]),
    })
    .execute();
  const tokens = await insertFiles(platform, tx, { scope, id, order });
  await appendAudit(tx, scope, {
    action: 'trust.prepareSigning',
    subject: { type: subject.type, id: subject.id },
    detail: { signingId: id, way, certificateId: chosen.certificateId, files: tokens.length },
  });
  const record = await findPrepared(tx, { agencyId: scope.agencyId, id });
  return withTokens(describePrepared(record as PreparedRecord), tokens);
}

async function insertFiles(
  platform: Platform,
  tx: Tx,
  { scope, id, order }: { scope: AuthorizedScope; id: string; order: SigningOrder },
): Promise<(string | null)[]> {
  const tokens: (string | null)[] = [];
  for (const [position, { act, name, pdf }] of order.files.entries()) {
    const stored = await platform.files.put(pdf, { maxBytes: pdf.length });
    const transfer = order.elsewhere.way === 'tokenService' ? newTransferToken() : undefined;
    await trustTx(tx)
      .insertInto('trust.prepared_file')
      .values({
        agency_id: scope.agencyId,
        signing_id: id,
        position,
        act,
        name,
        ...stored,
        token_hash: transfer?.hash ?? null,
      })
      .execute();
    tokens.push(transfer?.token ?? null);
  }
  return tokens;
}

function withTokens(
  prepared: PreparedSigning,
  tokens: readonly (string | null)[],
): PreparedSigning {
  return {
    ...prepared,
    files: prepared.files.map((file, index) => {
      const token = tokens[index];
      return { ...file, transferPath: token ? `/trust/transfers/${token}` : null };
    }),
  };
}
