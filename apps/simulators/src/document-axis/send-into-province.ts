import { randomUUID } from 'node:crypto';
import { attachmentOf, writeDocumentPacket } from '@hien-luong/edxml';
import { signPdf } from '@hien-luong/pdf-sign';
import {
  createTimestampRequest,
  findNameValue,
  keySigner,
  nameOf,
  parseTimestampResponse,
} from '@hien-luong/pki';
import type { MockAuthority } from '@hien-luong/pki/mock';
import { toCalendarDate } from '@hien-luong/vn';
import type { DemoToken, DemoTokens } from '../demo-tokens.ts';
import { demoPage } from './demo-page.ts';
import type { DocumentAxis } from './document-axis.ts';
import type { SimulatedAgency } from './simulated-agency.ts';

export type SealedBy = { authority: MockAuthority; tokens: DemoTokens };

export type OutsideDocument = { agency: SimulatedAgency; to: readonly string[]; subject: string };

const YEAR_MS = 365 * 86_400_000;
let issued = 0;

/** A document of an agency outside, sealed with a certificate of the demo authority, on its way. */
export async function sendIntoProvince(
  axis: DocumentAxis,
  by: SealedBy,
  { agency, subject, to }: OutsideDocument,
): Promise<{ documentId: string; numberAndSymbol: string }> {
  const now = new Date();
  issued += 1;
  const code = { number: String(now.getTime() % 1_000_000) + issued, notation: 'CV-MP' };
  const numberAndSymbol = `${code.number}/${code.notation}`;
  const pdf = await seal(demoPage([agency.name, `So: ${numberAndSymbol}`, subject]), by, agency);
  const documentId = randomUUID();
  const bytes = writeDocumentPacket(
    {
      from: { agencyCode: agency.code, name: agency.name },
      to: to.map((agencyCode) => ({ agencyCode })),
      documentId,
      code,
      promulgation: { place: 'Nơi mô phỏng', date: toCalendarDate(now) },
      documentType: { type: 2, name: 'Công văn' },
      subject,
      signer: { competence: 'TL.', position: 'Cán bộ mô phỏng', fullName: 'Nguyễn Mô Phỏng' },
      urgency: 'normal',
      appendixes: [],
      responseFor: [],
      steeringType: 'none',
      toPlaces: [],
      traces: [{ agencyCode: agency.code, at: now }],
      business: { type: 'new', paper: false, replacements: [] },
      attachments: [attachmentOf({ contentId: '1', name: 'van-ban-mo-phong.pdf', bytes: pdf })],
    },
    { now },
  );
  const sending = { messageType: 'edoc', from: agency.code, to, bytes } as const;
  for (let time = agency.behaviour.repeats ? 2 : 1; time > 0; time -= 1) await axis.send(sending);
  return { documentId, numberAndSymbol };
}

async function seal(
  pdf: Uint8Array,
  { authority, tokens }: SealedBy,
  agency: SimulatedAgency,
): Promise<Uint8Array> {
  const { certificate, key } = await tokenOf(tokens, agency);
  return await signPdf({
    pdf,
    signer: keySigner(certificate, key),
    chain: authority.intermediates,
    signedAt: new Date(),
    timestamp: async ({ digest, hashAlgorithm }) => {
      const request = createTimestampRequest({ messageImprint: digest, hashAlgorithm });
      return parseTimestampResponse(await authority.timestamp(request, new Date()), request);
    },
  });
}

async function tokenOf(tokens: DemoTokens, { name }: SimulatedAgency): Promise<DemoToken> {
  const own = `${name} (DEMO)`;
  const kept = tokens
    .list()
    .find(({ certificate }) => findNameValue(certificate.subject, 'CN') === own);
  if (kept !== undefined) return kept;
  const now = Date.now();
  return await tokens.issue({
    subject: nameOf(['C', 'VN'], ['O', 'DEMO mô phỏng'], ['CN', own]),
    profile: 'agency-signing',
    notBefore: new Date(now - 86_400_000),
    notAfter: new Date(now + YEAR_MS),
  });
}
