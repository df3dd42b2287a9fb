import type { SignatureValidation } from '@hien-luong/ades';
import { formatName } from '@hien-luong/pki';
import type { AugmentXmlOptions } from '@hien-luong/xml-sign';
import { CliError } from '../cli-error.ts';
import { certificatesOf } from '../files/certificates-of.ts';
import { askTimestamp } from '../network/ask-timestamp.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { SigningOrder } from './signing-order.ts';

export type XadesFile = {
  /** With a signature at B-T. */
  bytes: Uint8Array;
  /** Adds to that signature. */
  augment(
    bytes: Uint8Array,
    more: Pick<AugmentXmlOptions, 'validationData' | 'archiveTimestamp'>,
  ): Promise<Uint8Array>;
  /** What that signature is worth, by what the file carries alone. */
  judge(bytes: Uint8Array): SignatureValidation | undefined;
};

const REACHED = {
  LT: ['B-LT', 'B-LTA'],
  LTA: ['B-LTA'],
} as const;

/**
 * From B-T to B-LT or B-LTA. What was made is judged by what it carries, and given out only where
 * it reaches the level. Throws `EVIDENCE_MISSING`.
 */
export async function raiseXades(order: SigningOrder, file: XadesFile): Promise<Uint8Array> {
  const { level, tsa } = order;
  if (level !== 'LT' && level !== 'LTA') return file.bytes;
  const { certificates, ...status } = await gatherEvidence(order, certificatesOf(file.bytes));
  const validationData = { certificates: certificates.map(({ der }) => der), ...status };
  const proven = await file.augment(file.bytes, { validationData });
  requireLevel('LT', file.judge(proven));
  if (level === 'LT' || tsa === undefined) return proven;
  const archived = await file.augment(proven, {
    archiveTimestamp: async (imprint) => (await askTimestamp(tsa, imprint)).token,
  });
  requireLevel('LTA', file.judge(archived));
  return archived;
}

function requireLevel(level: keyof typeof REACHED, validation: SignatureValidation | undefined) {
  const reached: readonly string[] = REACHED[level];
  const isValid = validation?.indication === 'TOTAL_PASSED';
  if (validation !== undefined && isValid && reached.includes(validation.level)) return;
  const gap = validation?.gap;
  const what =
    gap === undefined
      ? (validation?.subIndication ?? `B-${level}`)
      : `STATUS: ${formatName(gap.certificate.subject)}`;
  throw new CliError('EVIDENCE_MISSING', what, { details: { what } });
}
