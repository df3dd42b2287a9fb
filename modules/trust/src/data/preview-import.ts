import { createHash } from 'node:crypto';
import { type Certificate, findNameValue, listNameValues, validatePath } from '@hien-luong/pki';
import { type AuthorizedScope, findUpload, type Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type {
  ImportFault,
  ImportHolder,
  ImportOrder,
  ImportPreview,
  ImportRow,
} from '../contract/index.ts';
import { comparable, matchHolder } from '../rules/match-holder.ts';
import { certificateFacts, keyStrengthOf } from './certificate-facts.ts';
import { findHoldersById, findHoldersByName, holderKey } from './find-holders.ts';
import { findKnownCertificates, type KnownCertificates } from './find-known-certificates.ts';
import { MAX_FILE_BYTES, readCertificateFile } from './read-certificate-file.ts';
import { readTrustStore, type TrustStore } from './trust-store.ts';

export type PreviewedImport = { preview: ImportPreview; certificates: readonly Certificate[] };

type Found = { fileName: string; certificate: Certificate };

/**
 * What an import would do, row by row, with every fault; nothing is changed. The same files,
 * choices and register give the same digest, so that what is confirmed is what was shown.
 */
export async function previewImport(
  platform: Platform,
  scope: AuthorizedScope,
  order: ImportOrder,
  within?: (row: ImportRow) => boolean,
): Promise<PreviewedImport> {
  const { found, files } = await readFiles(platform, scope, order.uploadIds);
  const store = await readTrustStore(platform);
  const now = platform.clock.now();
  const on = toCalendarDate(now);
  const leaves = found.filter(({ certificate }) => !isAuthority(certificate));
  const context = await platform.db.read(scope, async (tx) => ({
    store,
    now,
    choices: order.choices,
    known: await findKnownCertificates(
      tx,
      leaves.map(({ certificate }) => certificate),
    ),
    byName: await findHoldersByName(
      tx,
      leaves.map(({ certificate }) => commonNameOf(certificate)),
      on,
    ),
    byId: await findHoldersById(
      tx,
      order.choices.map(({ kind, holderId }) => ({ kind, id: holderId })),
      on,
    ),
  }));
  const seen = new Set<string>();
  const rows = found.map((one) => withinRequest(describe(one, context, seen), within));
  const ready =
    files.length === 0 &&
    rows.some(({ effect }) => effect === 'register') &&
    rows.every(({ faults }) => faults.length === 0);
  const digest = createHash('sha256').update(JSON.stringify({ rows, files })).digest('hex');
  return {
    preview: { rows, files, ready, digest },
    certificates: found.map(({ certificate }) => certificate),
  };
}

async function readFiles(platform: Platform, scope: AuthorizedScope, ids: readonly string[]) {
  const found: Found[] = [];
  const files: ImportPreview['files'] = [];
  for (const id of new Set(ids)) {
    const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, id));
    if (upload.size > MAX_FILE_BYTES) {
      files.push({ name: upload.name, fault: 'FILE_TOO_LARGE' });
      continue;
    }
    const read = readCertificateFile(await platform.files.read(upload.sha256));
    if ('fault' in read) files.push({ name: upload.name, fault: read.fault });
    else {
      found.push(
        ...read.certificates.map((certificate) => ({ fileName: upload.name, certificate })),
      );
    }
  }
  return { found, files };
}

type Context = {
  store: TrustStore;
  now: Date;
  choices: ImportOrder['choices'];
  known: KnownCertificates;
  byName: ReadonlyMap<string, readonly ImportHolder[]>;
  byId: ReadonlyMap<string, ImportHolder>;
};

function describe(
  { fileName, certificate }: Found,
  context: Context,
  seen: Set<string>,
): ImportRow {
  const facts = certificateFacts(certificate);
  const row = {
    ...facts,
    fileName,
    notBefore: facts.notBefore.toISOString(),
    notAfter: facts.notAfter.toISOString(),
  };
  if (isAuthority(certificate)) {
    return { ...row, effect: 'leaveOut', holder: null, candidates: [], faults: [] };
  }
  const isAgain = seen.has(facts.fingerprint);
  seen.add(facts.fingerprint);
  const match = findHolder(certificate, context);
  const faults: ImportFault[] = [
    ...(isAgain ? (['DUPLICATE_IN_IMPORT'] as const) : []),
    ...context.known.faultsOf(certificate),
    ...certificateFaults(certificate, context),
    ...match.faults,
  ];
  const { holder, candidates } = match;
  return { ...row, effect: 'register', holder, candidates: [...candidates], faults };
}

/** Whose certificate it is: by the choice of a person, else by name and agency. */
function findHolder(certificate: Certificate, { choices, byId, byName }: Context) {
  const choice = choices.find(({ fingerprint }) => fingerprint === certificate.fingerprintSha256);
  const chosen = choice && byId.get(holderKey({ kind: choice.kind, id: choice.holderId }));
  const commonName = commonNameOf(certificate);
  const organisations = [
    ...listNameValues(certificate.subject, 'O'),
    ...listNameValues(certificate.subject, 'OU'),
  ];
  return matchHolder(
    { commonName, organisations },
    byName.get(comparable(commonName)) ?? [],
    chosen,
  );
}

/** What about the certificate itself keeps it out. */
function certificateFaults(certificate: Certificate, { store, now }: Context): ImportFault[] {
  const faults: ImportFault[] = [];
  const isExpired = certificate.notAfter < now;
  if (isExpired) faults.push('EXPIRED');
  const { keyUsage } = certificate.extensions;
  const signs = keyUsage?.some((use) => use === 'digitalSignature' || use === 'nonRepudiation');
  if (signs === false) faults.push('NOT_FOR_SIGNING');
  if (keyStrengthOf(certificate.publicKey)?.enough !== true) faults.push('KEY_WEAK');
  // An expired one is asked about its last day: that it is over is told already.
  const latest = isExpired ? certificate.notAfter : now;
  const at = latest < certificate.notBefore ? certificate.notBefore : latest;
  const path = validatePath({ certificate, ...store, at, purpose: 'sign' });
  if (!path.ok && signs !== false) faults.push('ISSUER_UNTRUSTED');
  return faults;
}

function withinRequest(row: ImportRow, within: ((row: ImportRow) => boolean) | undefined) {
  const isOutside = row.effect === 'register' && row.holder !== null && within?.(row) === false;
  return isOutside ? { ...row, faults: [...row.faults, 'NOT_IN_REQUEST' as const] } : row;
}

function isAuthority({ extensions }: Certificate): boolean {
  return extensions.basicConstraints?.ca === true;
}

function commonNameOf({ subject }: Certificate): string {
  return findNameValue(subject, 'CN') ?? '';
}
