import { parseCertificate, validatePath } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { zipSync } from 'fflate';
import { askStatus } from '../adapters/ask-status.ts';
import { type JudgingLane, judgingThreadOf } from '../adapters/judging/judging-threads.ts';
import { type PublicSignatureVerdict, type PublicVerdict, ReportLayer } from '../contract/index.ts';
import { evidenceGuide, type GuidedSignature } from '../rules/evidence-guide.ts';
import { checkDocument, publicLimitsOf } from './check-document.ts';
import { prepareQuestion } from './judge-content.ts';
import { type ExtractedParts, pemOf, type SignatureParts } from './judging/extract-parts.ts';
import { readTrustStore, type TrustStore } from './trust-store.ts';

type Entries = Record<string, Uint8Array>;

const NAMES = { pdf: 'tep.pdf', xml: 'tep.xml', asice: 'tep.asice', unknown: 'tep.bin' } as const;

/**
 * What a person takes away as a ZIP: the file, the judgement on it with the three layers of its
 * report, every signature with its certificates, timestamps and the CA's answer, and how to follow
 * the proof by other programs.
 */
export async function collectEvidence(platform: Platform, file: Uint8Array): Promise<Uint8Array> {
  const verdict = await checkDocument(platform, file);
  const store = await readTrustStore(platform);
  const fileName = NAMES[verdict.format];
  const entries: Entries = {
    [fileName]: file,
    'ket-qua.json': json(verdict),
    ...(await reportsOf(platform, file, verdict)),
    ...pinsOf(store),
  };
  const extracted = await extractOrNone(platform, file, verdict);
  const guided: GuidedSignature[] = [];
  for (const [index, signature] of extracted.signatures.entries()) {
    const said = verdict.signatures.find(({ fieldName }) => fieldName === signature.fieldName);
    const folder = `chu-ky-${index + 1}`;
    const parts = await withStatus(platform, store, signature, said);
    for (const [name, bytes] of Object.entries(parts)) entries[`${folder}/${name}`] = bytes;
    const { fieldName, type, ranges } = signature;
    const provenAt = provenTimeOf(said);
    guided.push({ folder, fieldName, type, ranges, provenAt, files: Object.keys(parts) });
  }
  for (const [folder, bytes] of Object.entries(extracted.revisions)) {
    entries[`${folder}/ban-da-ky.pdf`] = bytes;
  }
  const hasIntermediates = store.intermediates.length > 0;
  const guide = evidenceGuide({ verdict, fileName, signatures: guided, hasIntermediates });
  return zipSync(
    { 'DOC-TRUOC.txt': Buffer.from(guide), ...entries },
    { level: 0, mtime: platform.clock.now() },
  );
}

const LANE: JudgingLane = 'public';

async function reportsOf(
  platform: Platform,
  bytes: Uint8Array,
  { signatures }: PublicVerdict,
): Promise<Entries> {
  if (signatures.length === 0) return {};
  const options = { lane: LANE, limits: publicLimitsOf(platform) };
  const { holders: _, ...question } = await prepareQuestion(platform, bytes, options);
  const entries: Entries = {};
  for (const layer of ReportLayer.options) {
    const order = { ...question, layer, language: 'vi' as const };
    const report = await judgingThreadOf(platform, LANE).ask('report', order);
    if (report) entries[`bao-cao/${report.name}`] = Buffer.from(report.text);
  }
  return entries;
}

/** Only a PDF is taken apart: a signed XML and a container are open to other programs as they are. */
async function extractOrNone(
  platform: Platform,
  bytes: Uint8Array,
  { signatures, format }: PublicVerdict,
): Promise<ExtractedParts> {
  if (signatures.length === 0 || format !== 'pdf') return { signatures: [], revisions: {} };
  const limits = publicLimitsOf(platform);
  const revisions = signatures.flatMap((one, index): [string, number][] => {
    // Many revisions of a large file would make an archive many times its size.
    const isLarge = bytes.length * one.revisionCount > 2 * limits.maxBytes;
    if (one.coversWholeFile || one.revision === 0 || isLarge) return [];
    return [[`chu-ky-${index + 1}`, one.revision]];
  });
  return await judgingThreadOf(platform, LANE).ask('extractParts', {
    bytes,
    limits: { maxSignatures: signatures.length, pdf: limits },
    signers: Object.fromEntries(
      signatures.map(({ fieldName, serialNumber }) => [fieldName, serialNumber]),
    ),
    revisions: Object.fromEntries(revisions),
  });
}

/** What the CA says now of the signer's certificate, as it says it. */
async function withStatus(
  platform: Platform,
  store: TrustStore,
  { files, signer }: SignatureParts,
  said: PublicSignatureVerdict | undefined,
): Promise<Entries> {
  if (signer === undefined) return files;
  const at = provenTimeOf(said) ?? platform.clock.now();
  const certificate = parseCertificate(signer);
  const { path } = validatePath({ certificate, ...store, at, purpose: 'sign' });
  const issuer = path?.[1];
  const status = issuer && (await askStatus(platform, certificate, issuer));
  return status ? { ...files, 'tinh-trang.ocsp': status.response } : files;
}

function provenTimeOf(said: PublicSignatureVerdict | undefined): Date | undefined {
  if (said?.timeSource !== 'timestamp' || said.signedAt === null) return undefined;
  return new Date(said.signedAt);
}

/** Whom this installation trusts: without it nobody else could tell why it believes a signature. */
function pinsOf({ anchors, intermediates }: TrustStore): Entries {
  return {
    'tin-cay/goc.pem': pemOf(anchors.map(({ certificate }) => certificate)),
    ...(intermediates.length > 0 && { 'tin-cay/trung-gian.pem': pemOf(intermediates) }),
  };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
