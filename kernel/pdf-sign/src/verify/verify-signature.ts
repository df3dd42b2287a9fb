import type { SignatureToValidate, SignatureValidation } from '@hien-luong/ades';
import { validateSignature } from '@hien-luong/ades';
import { docMdpLevel } from '../document/certification.ts';
import { readBox, walkPages } from '../document/page-tree.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { isKind } from '../syntax/pdf-object.ts';
import { describeMisplaced, describeSignature } from './describe-signature.ts';
import type { FileEvidence } from './file-evidence.ts';
import { judgeScope } from './judge-scope.ts';
import type { Proof } from './judge-signed-data.ts';
import { checkOf, judgeSignedData } from './judge-signed-data.ts';
import { judgeTimestamp } from './judge-timestamps.ts';
import type { MisplacedSignature, ReadSignature } from './read-signature.ts';
import type { RevisionHistory } from './revision-history.ts';
import type { SignatureValue } from './signature-value.ts';
import { verdictOf } from './verdict-of.ts';
import type { PlacementFault, SignatureVerification } from './verification-report.ts';
import type { VerifyPdfOptions } from './verify-pdf-options.ts';

export type VerifiedSignature = {
  verification: SignatureVerification;
  /** Where the covered part of the file ends; 0 when the signature covers nothing soundly. */
  end: number;
};

/** What is the same for all signatures of a file. */
export type VerifiedFile = {
  readonly history: RevisionHistory;
  /** Those that stand rightly in the file. */
  readonly signatures: readonly ReadSignature[];
  readonly evidence: FileEvidence;
  readonly options: VerifyPdfOptions;
};

/** One signature of a file, with the others beside it. */
export function verifySignature(
  signature: ReadSignature | MisplacedSignature,
  file: VerifiedFile,
): VerifiedSignature {
  const { history, options } = file;
  const facts = describe(history.document, signature.value);
  if (!('reading' in signature)) {
    const validation = validate(describeMisplaced(signature), options);
    const verification = misplaced(facts, signature.placed, options);
    return { verification: { ...verification, validation }, end: 0 };
  }
  const { value, placed, reading } = signature;
  const scope = judgeScope(history, value, placed);
  const proof =
    reading === undefined
      ? judgeDocumentTimestamp(signature, options)
      : judgeSignedData({ ...signature, reading }, options);
  const checks = [...scope.checks, ...proof.checks];
  const verdict = verdictOf(checks, proof.timestamp?.trusted ?? false);
  const verification = {
    ...facts,
    ...scope,
    ...proof,
    ...verdict,
    checks,
    validation: undefined,
  };
  if (reading === undefined) return { verification, end: placed.end };
  const { signatures, evidence } = file;
  const validation = validate(describeSignature(signature, scope, signatures, evidence), options);
  const level = archiveLevel(validation) ?? proof.level;
  return { verification: { ...verification, level, validation }, end: placed.end };
}

/** By EN 319 102-1, with all evidence that is in the file and at hand. */
function validate(
  signature: SignatureToValidate,
  { anchors, now, policy, intermediates, crls, ocspResponses }: VerifyPdfOptions,
): SignatureValidation {
  const material = {
    certificates: intermediates ?? [],
    crls: crls ?? [],
    ocspResponses: ocspResponses ?? [],
  };
  return validateSignature({ signature, anchors, material, now, policy });
}

function archiveLevel({ level }: SignatureValidation): 'B-LT' | 'B-LTA' | undefined {
  return level === 'B-LT' || level === 'B-LTA' ? level : undefined;
}

/** A timestamp over the whole revision (ISO 32000-2 §12.8.5). */
function judgeDocumentTimestamp(
  { placed, digestOfSigned }: ReadSignature,
  options: VerifyPdfOptions,
): Proof {
  const over = { digestData: digestOfSigned };
  const { summary, fault } = judgeTimestamp(placed.cms, over, options);
  const time = summary.trusted ? summary.genTime : undefined;
  return {
    level: 'TIMESTAMP',
    signer: undefined,
    timestamp: summary,
    bestTime: time && { at: time, source: 'timestamp' },
    judgedAt: time ?? options.now,
    checks: [checkOf('TIMESTAMP', fault)],
  };
}

type Facts = Pick<
  SignatureVerification,
  | 'fieldName'
  | 'type'
  | 'subFilter'
  | 'name'
  | 'reason'
  | 'location'
  | 'place'
  | 'docMdp'
  | 'claimedTime'
>;

function describe(document: PdfDocument, value: SignatureValue): Facts {
  const { type, subFilter, name, reason, location, claimedTime } = value;
  return {
    fieldName: value.field.name,
    type,
    subFilter,
    name,
    reason,
    location,
    claimedTime,
    place: findPlace(document, value),
    docMdp: docMdpLevel(document, value.dict),
  };
}

function findPlace(document: PdfDocument, { field }: SignatureValue): Facts['place'] {
  const widget = document.findDict(field.widgets[0]);
  const rect = widget && readBox(document, widget.entries.get('Rect'));
  const pageRef = widget?.entries.get('P');
  if (!rect || rect[0] === rect[2] || rect[1] === rect[3] || !isKind(pageRef, 'ref')) {
    return undefined;
  }
  let page = 0;
  for (const { ref } of walkPages(document)) {
    page++;
    if (ref.num === pageRef.num) return { page, rect };
  }
  return undefined;
}

function misplaced(
  facts: Facts,
  fault: PlacementFault,
  options: VerifyPdfOptions,
): SignatureVerification {
  const checks = [checkOf('PLACEMENT', fault)];
  return {
    ...facts,
    level: 'CMS',
    signer: undefined,
    timestamp: undefined,
    bestTime: undefined,
    judgedAt: options.now,
    coverage: 'BROKEN',
    covers: undefined,
    laterChanges: { permitted: [], forbidden: [] },
    ...verdictOf(checks, false),
    checks,
    validation: undefined,
  };
}
