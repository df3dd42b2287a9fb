import { CodedError } from '@hien-luong/contract';
import { type AuthorizedScope, type Platform, problemOf } from '@hien-luong/platform';
import { type OpenedKey, openPersonKey } from '@hien-luong/trust';
import type { BatchStep } from '../contract/index.ts';
import { requireShown } from '../data/shown-documents.ts';
import { inspectBeforeAct, type VersionedDocument } from './act-on-outgoing.ts';
import { auditRefusal, type Consented, mainFileOf, signWithKey } from './sign-document.ts';

type Order = Consented & { documents: VersionedDocument[] };

/**
 * Signs several documents with one PIN: the key is opened once, before any transaction, and each
 * document is then signed in a transaction of its own, so that one that is refused leaves the
 * others. What was not shown to the signer is refused, before the PIN is tried.
 *
 * Whoever stops listening stops the work between two documents: those told of are signed, the rest
 * still wait.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 * @throws what `openPersonKey` throws, with nothing signed.
 */
export async function signDocuments(
  platform: Platform,
  scope: AuthorizedScope,
  { pin, otp, by, documents }: Order,
): Promise<AsyncGenerator<BatchStep, void, void>> {
  const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
  const refused: BatchStep[] = [];
  const possible: VersionedDocument[] = [];
  for (const document of unique) {
    const problem = await findFault(platform, scope, document);
    if (problem === undefined) possible.push(document);
    else refused.push(problem);
  }
  if (possible.length === 0) return tellOf(platform, scope, refused, [], undefined);
  const signatures = possible.length;
  const key = await openPersonKey(platform, scope, { pin, otp, by, signatures });
  return tellOf(platform, scope, refused, possible, key);
}

/** Why one of them cannot be signed at all, found out before the signer's PIN is asked for. */
async function findFault(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<BatchStep | undefined> {
  try {
    const { sha256 } = mainFileOf(await inspectBeforeAct(platform, scope, document, 'sign'));
    await platform.db.read(scope, (tx) => requireShown(tx, scope, { ...document, sha256 }));
    return undefined;
  } catch (error) {
    return await refusalOf(platform, scope, document, error);
  }
}

async function* tellOf(
  platform: Platform,
  scope: AuthorizedScope,
  refused: readonly BatchStep[],
  documents: readonly VersionedDocument[],
  key: OpenedKey | undefined,
): AsyncGenerator<BatchStep, void, void> {
  yield* refused;
  if (key === undefined) return;
  for (const document of documents) {
    yield await signOne(platform, scope, document, key);
  }
}

async function signOne(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
  key: OpenedKey,
): Promise<BatchStep> {
  try {
    const signed = await signWithKey(platform, scope, document, key);
    return { ...signed, result: 'signed' };
  } catch (error) {
    return await refusalOf(platform, scope, document, error);
  }
}

/** Told, not thrown: the others go on. What nobody foresaw is in the log under the request. */
async function refusalOf(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: VersionedDocument,
  error: unknown,
): Promise<BatchStep> {
  if (!(error instanceof CodedError)) {
    platform.log.error({ requestId: scope.requestId, err: error }, 'unforeseen error in a batch');
  }
  await auditRefusal(platform, scope, 'documents.sign.refused', id, error);
  return { id, result: 'refused', problem: problemOf(error, scope.requestId) };
}
