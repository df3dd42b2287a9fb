import { type Evidence, extendPdf, listMissingEvidence, signPdf } from '@hien-luong/pdf-sign';
import { formatName } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { certificatesOfPdf } from '../files/certificates-of-pdf.ts';
import { askTimestamp } from '../network/ask-timestamp.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { SigningOrder } from './signing-order.ts';

/** PAdES at the level asked for. Throws `EVIDENCE_MISSING` where that cannot be reached. */
export async function signPdfFile(order: SigningOrder, pdf: Uint8Array): Promise<Uint8Array> {
  const { terminal, signer, chain, tsa, reason, location, level } = order;
  const signed = await signPdf({
    pdf,
    signer,
    chain,
    signedAt: terminal.now(),
    reason,
    location,
    ...(tsa && { timestamp: async (imprint) => (await askTimestamp(tsa, imprint)).token }),
  });
  return level === 'LT' || level === 'LTA' ? await extend(order, signed) : signed;
}

/** Adds what proves the signature later. Throws `EVIDENCE_MISSING`, saying what is. */
async function extend(order: SigningOrder, pdf: Uint8Array): Promise<Uint8Array> {
  const { terminal, anchors, tsa, level } = order;
  const { certificates, ...status } = await gatherEvidence(order, certificatesOfPdf(pdf));
  const evidence: Evidence = { certificates: certificates.map(({ der }) => der), ...status };
  const missing = listMissingEvidence({ pdf, anchors, ...evidence });
  const common = { pdf, anchors, ...evidence, collectedAt: terminal.now() };
  const result = await (level === 'LT' || tsa === undefined
    ? extendPdf({ ...common, level: 'LT' })
    : extendPdf({
        ...common,
        level: 'LTA',
        timestamp: async (imprint) => (await askTimestamp(tsa, imprint)).token,
      }));
  if (result.ok) return result.pdf;
  const named = missing.map((one) =>
    'certificate' in one ? `${one.kind}: ${formatName(one.certificate.subject)}` : one.kind,
  );
  const what = named.join('; ');
  throw new CliError('EVIDENCE_MISSING', what, { details: { what } });
}
