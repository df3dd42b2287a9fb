import {
  type ExtractedSignature,
  extractRevision,
  extractSignatures,
  PdfSignError,
} from '@hien-luong/pdf-sign';
import { type Certificate, OID, PkiError, parseSignedData, validatePath } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { zipSync } from 'fflate';
import { askStatus } from '../adapters/ask-status.ts';
import type { PublicSignatureVerdict, PublicVerdict } from '../contract/index.ts';
import { evidenceGuide, type GuidedSignature } from '../rules/evidence-guide.ts';
import { checkDocument, publicLimitsOf } from './check-document.ts';
import { readTrustStore, type TrustStore } from './trust-store.ts';

type Entries = Record<string, Uint8Array>;

/**
 * What a person takes away as a ZIP: the file, the judgement on it, every signature with its
 * certificates, timestamps and the CA's answer, and how to follow the proof by other programs.
 */
export async function collectEvidence(platform: Platform, pdf: Uint8Array): Promise<Uint8Array> {
  const verdict = await checkDocument(platform, pdf);
  const store = await readTrustStore(platform);
  const entries: Entries = { 'tep.pdf': pdf, 'ket-qua.json': json(verdict), ...pinsOf(store) };
  const guided: GuidedSignature[] = [];
  for (const [index, signature] of extractOrNone(platform, pdf, verdict).entries()) {
    const said = verdict.signatures.find(({ fieldName }) => fieldName === signature.fieldName);
    const folder = `chu-ky-${index + 1}`;
    const parts = await partsOf(platform, store, signature, said);
    for (const [name, bytes] of Object.entries(parts)) entries[`${folder}/${name}`] = bytes;
    Object.assign(entries, revisionOf(platform, pdf, folder, said));
    guided.push({ ...guidedBy(folder, signature, said), files: Object.keys(parts) });
  }
  const guide = evidenceGuide({
    verdict,
    signatures: guided,
    hasIntermediates: store.intermediates.length > 0,
  });
  return zipSync(
    { 'DOC-TRUOC.txt': Buffer.from(guide), ...entries },
    { level: 0, mtime: platform.clock.now() },
  );
}

function extractOrNone(platform: Platform, pdf: Uint8Array, { signatures }: PublicVerdict) {
  if (signatures.length === 0) return [];
  try {
    return extractSignatures(pdf, publicLimitsOf(platform));
  } catch (error) {
    if (error instanceof PdfSignError) return [];
    throw error;
  }
}

/** The signature, its certificates and timestamps in DER and PEM, and the status as of now. */
async function partsOf(
  platform: Platform,
  store: TrustStore,
  { cms, type }: ExtractedSignature,
  said: PublicSignatureVerdict | undefined,
): Promise<Entries> {
  const parts: Entries = { [type === 'SIGNATURE' ? 'chu-ky.p7s' : 'dau-thoi-gian.tst']: cms };
  const signedData = parseOrNone(cms);
  if (signedData === undefined) return parts;
  const { certificates, signerInfos, crls } = signedData;
  parts['chung-thu.pem'] = pem(certificates);
  const tokens = (signerInfos[0]?.unsignedAttributes ?? [])
    .filter(({ type: kind }) => kind === OID.signatureTimestampToken)
    .flatMap(({ values }) => values.map(({ bytes }) => bytes));
  for (const [index, token] of tokens.entries()) parts[`dau-thoi-gian-${index + 1}.tst`] = token;
  for (const [index, crl] of crls.entries()) parts[`thu-hoi-${index + 1}.crl`] = crl;
  const signer = certificates.find(({ serialNumber }) => serialNumber === said?.serialNumber);
  const answer = signer && (await statusOf(platform, store, signer, said));
  if (answer) parts['tinh-trang.ocsp'] = answer;
  if (signerInfos[0]) parts['gia-tri-chu-ky.bin'] = signerInfos[0].signature;
  return parts;
}

/** What the CA says now of the signer's certificate, as it says it. */
async function statusOf(
  platform: Platform,
  store: TrustStore,
  certificate: Certificate,
  said: PublicSignatureVerdict | undefined,
): Promise<Uint8Array | undefined> {
  const at = provenTimeOf(said) ?? platform.clock.now();
  const { path } = validatePath({ certificate, ...store, at, purpose: 'sign' });
  const issuer = path?.[1];
  const status = issuer && (await askStatus(platform, certificate, issuer));
  return status?.response;
}

/** The revision as its signer saw it, where it is not the whole file. */
function revisionOf(
  platform: Platform,
  pdf: Uint8Array,
  folder: string,
  said: PublicSignatureVerdict | undefined,
): Entries {
  if (said === undefined || said.coversWholeFile || said.revision === 0) return {};
  // Many revisions of a large file would make an archive many times its size.
  if (pdf.length * said.revisionCount > 2 * platform.config.publicCheck.maxBytes) return {};
  const revision = extractRevision(pdf, said.revision, publicLimitsOf(platform));
  return { [`${folder}/ban-da-ky.pdf`]: revision };
}

function guidedBy(
  folder: string,
  { fieldName, type, signedBytes: [head, tail] }: ExtractedSignature,
  said: PublicSignatureVerdict | undefined,
): Omit<GuidedSignature, 'files'> {
  const tailFrom = tail.byteOffset - head.byteOffset;
  return {
    folder,
    fieldName,
    type,
    ranges: { head: head.length, tailFrom, tail: tail.length },
    provenAt: provenTimeOf(said),
  };
}

function provenTimeOf(said: PublicSignatureVerdict | undefined): Date | undefined {
  if (said?.timeSource !== 'timestamp' || said.signedAt === null) return undefined;
  return new Date(said.signedAt);
}

/** Whom this installation trusts: without it nobody else could tell why it believes a signature. */
function pinsOf({ anchors, intermediates }: TrustStore): Entries {
  return {
    'tin-cay/goc.pem': pem(anchors.map(({ certificate }) => certificate)),
    ...(intermediates.length > 0 && { 'tin-cay/trung-gian.pem': pem(intermediates) }),
  };
}

function parseOrNone(cms: Uint8Array) {
  try {
    return parseSignedData(cms);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

function pem(certificates: readonly Certificate[]): Uint8Array {
  const blocks = certificates.map(({ der }) => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  });
  return Buffer.from(blocks.join(''));
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
