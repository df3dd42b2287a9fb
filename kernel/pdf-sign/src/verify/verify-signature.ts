import { docMdpLevel } from '../document/certification.ts';
import { readBox, walkPages } from '../document/page-tree.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { isKind } from '../syntax/pdf-object.ts';
import type { PlacedSignature } from './check-placement.ts';
import { checkPlacement } from './check-placement.ts';
import { judgeScope } from './judge-scope.ts';
import type { Proof } from './judge-signed-data.ts';
import { checkOf, judgeSignedData } from './judge-signed-data.ts';
import { judgeTimestamp } from './judge-timestamps.ts';
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

/** One signature of a document, with the others beside it. */
export function verifySignature(
  value: SignatureValue,
  others: readonly SignatureValue[],
  history: RevisionHistory,
  options: VerifyPdfOptions,
): VerifiedSignature {
  const placed = checkPlacement(history.document, value, others);
  const facts = describe(history.document, value);
  if (typeof placed === 'string') {
    return { verification: misplaced(facts, placed, options), end: 0 };
  }
  const scope = judgeScope(history, value, placed);
  const prove = value.type === 'SIGNATURE' ? judgeSignedData : judgeDocumentTimestamp;
  const proof = prove(value, placed, options);
  const checks = [...scope.checks, ...proof.checks];
  const verdict = verdictOf(checks, proof.timestamp?.trusted ?? false);
  return { verification: { ...facts, ...scope, ...proof, ...verdict, checks }, end: placed.end };
}

/** A timestamp over the whole revision (ISO 32000-2 §12.8.5). */
function judgeDocumentTimestamp(
  _value: SignatureValue,
  placed: PlacedSignature,
  options: VerifyPdfOptions,
): Proof {
  const { summary, fault } = judgeTimestamp(placed.cms, placed.signedBytes, options);
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
  };
}
