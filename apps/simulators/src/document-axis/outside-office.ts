import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DocumentPacket,
  readPacket,
  type StatusCode,
  type StatusPacket,
  writeStatusPacket,
} from '@hien-luong/edxml';
import type { AxisMail, Mail } from './axis-mail.ts';
import type { SimulatedAgency } from './simulated-agency.ts';

/** A document or a request as an agency has it: once, however often it came. */
export type TakenDocument = {
  documentId: string;
  business: DocumentPacket['business']['type'];
  from: string;
  /** What an answer names: of a request the document that it speaks of. */
  about: { documentId: string; numberAndSymbol: string };
  subject: string;
  issuedOn: DocumentPacket['promulgation']['date'];
  arrivedTimes: number;
  answered: StatusCode[];
};

/** What an agency was told about a document of its own. */
export type HeardStatus = { from: string; documentId: string; code: string; arrivedTimes: number };

/** The software of one agency outside the province. */
export type OutsideOffice = {
  agency: SimulatedAgency;
  documents(): TakenDocument[];
  statuses(): HeardStatus[];
  /** Takes in what lies in its box; `isReplayed` for what it took in before a restart. */
  take(mail: Mail, isReplayed?: boolean): Promise<void>;
};

const REASON = 'Văn bản gửi không đúng thẩm quyền giải quyết (mô phỏng)';

/** Answers go to the axis one after the other, in their order, until `signal` ends it. */
export function openOffice(
  agency: SimulatedAgency,
  axisMail: AxisMail,
  signal: AbortSignal,
): OutsideOffice {
  const documents = new Map<string, TakenDocument>();
  const statuses = new Map<string, HeardStatus>();
  const answer = async (document: TakenDocument) => {
    for (const code of answersTo(agency, document)) {
      if (document.answered.includes(code)) continue;
      await sleep(agency.behaviour.delayMs, undefined, { signal, ref: false });
      document.answered.push(code);
      await tell(agency, axisMail, document, code);
    }
  };
  return {
    agency,
    documents: () => [...documents.values()],
    statuses: () => [...statuses.values()],
    async take(mail, isReplayed = false) {
      const bytes = await axisMail.read(mail);
      const { kind, packet } = readPacket(bytes, { now: new Date() });
      if (kind === 'status') return hear(statuses, mail, packet);
      const { business, documentId, promulgation, subject } = packet;
      const key = `${mail.from} ${business.type} ${documentId}`;
      const known = documents.get(key);
      if (known !== undefined) {
        known.arrivedTimes += 1;
        return;
      }
      const document: TakenDocument = {
        documentId,
        business: business.type,
        from: mail.from,
        about: aboutOf(packet),
        subject,
        issuedOn: promulgation.date,
        arrivedTimes: 1,
        // What it told before a restart it does not tell again.
        answered: isReplayed
          ? await answeredBefore(axisMail, agency, aboutOf(packet).documentId)
          : [],
      };
      documents.set(key, document);
      answer(document).catch((error: unknown) => {
        if (!signal.aborted) console.error(`${agency.name}:`, error);
      });
    },
  };
}

function hear(statuses: Map<string, HeardStatus>, mail: Mail, packet: StatusPacket): void {
  const known = statuses.get(mail.sha256);
  if (known !== undefined) known.arrivedTimes += 1;
  const { code, responseFor } = packet;
  const documentId = responseFor.documentId ?? '';
  if (known === undefined) {
    statuses.set(mail.sha256, { from: mail.from, documentId, code, arrivedTimes: 1 });
  }
}

function aboutOf({
  business,
  code,
  documentId,
  responseFor,
}: DocumentPacket): TakenDocument['about'] {
  const [first] = responseFor;
  const numberAndSymbol = `${code.number}/${code.notation}`;
  if (business.type !== 'recall' && business.type !== 'update')
    return { documentId, numberAndSymbol };
  return {
    documentId: business.documentId ?? first?.documentId ?? '',
    numberAndSymbol: first?.code ?? numberAndSymbol,
  };
}

/** The codes of QCVN 102:2016, in the order in which software of other makes gives them. */
function answersTo(
  { behaviour }: SimulatedAgency,
  { business }: Pick<TakenDocument, 'business'>,
): StatusCode[] {
  const { answers, until } = behaviour;
  if (answers === 'nothing') return [];
  if (business === 'recall' || business === 'update') return [answers === 'accept' ? '15' : '16'];
  if (answers === 'reject') return ['01', '02'];
  const all = ['01', '03', '04', '05', '06'] as const;
  return all.slice(0, all.indexOf(until) + 1);
}

async function tell(
  agency: SimulatedAgency,
  axisMail: AxisMail,
  document: TakenDocument,
  code: StatusCode,
): Promise<void> {
  const bytes = writeStatusPacket({
    from: { agencyCode: agency.code, name: agency.name },
    responseFor: {
      agencyCode: document.from,
      code: document.about.numberAndSymbol,
      documentId: document.about.documentId,
      date: document.issuedOn,
    },
    staff: { department: 'Văn thư (mô phỏng)', name: 'Cán bộ mô phỏng' },
    code,
    ...((code === '02' || code === '16') && { description: REASON }),
    timestamp: new Date(),
  });
  const status = { messageType: 'status', from: agency.code, to: [document.from], bytes } as const;
  for (let time = agency.behaviour.repeats ? 2 : 1; time > 0; time -= 1) await axisMail.put(status);
}

async function answeredBefore(
  axisMail: AxisMail,
  { code }: SimulatedAgency,
  documentId: string,
): Promise<StatusCode[]> {
  const codes: StatusCode[] = [];
  for (const mail of axisMail.list()) {
    if (mail.from !== code || mail.messageType !== 'status') continue;
    const { kind, packet } = readPacket(await axisMail.read(mail), { now: new Date() });
    if (kind === 'status' && packet.responseFor.documentId === documentId) codes.push(packet.code);
  }
  return codes;
}
