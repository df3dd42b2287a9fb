import type { FormatCheck, SignatureCoverage, SignatureToValidate } from '@hien-luong/ades';
import { NO_MATERIAL } from '@hien-luong/ades';
import type { FileEvidence } from './file-evidence.ts';
import type { Scope } from './judge-scope.ts';
import { listTimestamps } from './list-timestamps.ts';
import type { MisplacedSignature, ReadSignature } from './read-signature.ts';
import { isPades } from './read-signature.ts';
import type { Coverage } from './verification-report.ts';

/**
 * A signature of the file in the terms of its validation: what only a reader of PDF can tell is
 * told here. @spec EN 319 102-1 §5.2.2
 */
export function describeSignature(
  signature: ReadSignature,
  scope: Scope,
  all: readonly ReadSignature[],
  evidence: FileEvidence,
): SignatureToValidate {
  const { value, reading } = signature;
  if (reading === undefined) return describeMisplaced({ value, placed: 'SUB_FILTER_UNSUPPORTED' });
  const { verdict, ...facts } = reading;
  const { certificates, ...lists } = evidence.material;
  return {
    ...facts,
    id: value.field.name,
    format: 'PAdES',
    formatCheck: formatCheckOf(scope, facts.formatCheck),
    baseline: isPades(value) && facts.binding === 'bound',
    claimedSigningTime: value.claimedTime ?? verdict.signingTime,
    timestamps: listTimestamps(signature, all, evidence),
    material: { ...lists, certificates: [...certificates, ...(verdict.certificates ?? [])] },
    coverage: coverageOf(scope.coverage),
  };
}

/** One that does not stand rightly in the file; whatever it says is not about the file. */
export function describeMisplaced({ value, placed }: MisplacedSignature): SignatureToValidate {
  return {
    id: value.field.name,
    format: 'PAdES',
    formatCheck: { ok: false, reason: placed },
    baseline: false,
    signingCertificate: undefined,
    binding: 'notRequired',
    cryptography: { ok: false, cause: 'SIGNED_DATA_NOT_FOUND', reason: placed },
    algorithms: [],
    signatureValue: undefined,
    claimedSigningTime: value.claimedTime,
    timestamps: [],
    material: NO_MATERIAL,
    coverage: { kind: 'unknown' },
  };
}

/** A forbidden change after the signature is a fault of the file's form, as misplacement is. */
function formatCheckOf({ checks }: Scope, own: FormatCheck): FormatCheck {
  const fault = checks.find((check) => !check.ok);
  return fault === undefined || fault.ok ? own : { ok: false, reason: fault.code };
}

function coverageOf(coverage: Coverage): SignatureCoverage {
  if (coverage === 'WHOLE_FILE') return { kind: 'whole' };
  if (coverage === 'BROKEN') return { kind: 'unknown' };
  return { kind: 'part', number: coverage.revision, of: coverage.of };
}
