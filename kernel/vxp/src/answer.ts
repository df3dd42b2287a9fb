import { z } from 'zod';
import { VxpError } from './vxp-error.ts';

/** Programs of this protocol write numbers and texts for one another, and leave out or null. */
const Text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

const Answer = z.looseObject({
  status: z.string(),
  ErrorCode: Text,
  ErrorDesc: Text,
});

export type WireAnswer = {
  readonly status: 'OK' | 'FAIL';
  readonly ErrorCode: string;
  readonly ErrorDesc: string;
  readonly [name: string]: unknown;
};

/** An answer that all went well, with what belongs to it (`data`, `DocId`, `count`). */
export function writeOk(content: Readonly<Record<string, unknown>> = {}): WireAnswer {
  return { status: 'OK', ErrorCode: '0', ErrorDesc: '', ...content };
}

/** An answer that nothing was done. `code` is never `0`. */
export function writeFail(code: string, description: string): WireAnswer {
  return { status: 'FAIL', ErrorCode: code, ErrorDesc: description };
}

/**
 * What an answer of the axis carries, held to `shape`; further fields are ignored.
 *
 * @throws VxpError VXP_REFUSED when the axis says no, VXP_ANSWER_MALFORMED when it says nothing that
 *   can be understood: whether the request was carried out is unknown then
 */
export function readAnswer<Shape extends z.ZodType>(text: string, shape: Shape): z.infer<Shape> {
  const json = parseJson(text);
  const answer = Answer.safeParse(json);
  if (!answer.success) throw malformed('no answer of the axis', answer.error);
  const { status, ErrorCode, ErrorDesc } = answer.data;
  if (status.toUpperCase() !== 'OK') {
    throw new VxpError('VXP_REFUSED', `the axis answered ${status} ${ErrorCode}`, {
      details: { errorCode: ErrorCode, description: ErrorDesc },
    });
  }
  const content = shape.safeParse(json);
  if (!content.success) throw malformed('an answer without its content', content.error);
  return content.data;
}

function malformed(message: string, cause: unknown): VxpError {
  return new VxpError('VXP_ANSWER_MALFORMED', message, { cause });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed('no JSON', error);
  }
}

/** An agency of the axis. `code` may be of either form; `oldCode` is the other where it is known. */
export const AxisAgency = z
  .object({ id: Text, pid: Text, code: Text, name: Text, mail: Text, oldCode: Text, code102: Text })
  .transform(({ code102, oldCode, ...agency }) => ({ ...agency, oldCode: oldCode || code102 }));
export type AxisAgency = z.infer<typeof AxisAgency>;

/** A packet that waits for one recipient, under the number that the axis gave that delivery. */
export const ReceivedEntry = z.object({
  docId: Text.refine((id) => id !== '', 'without docId nothing can be fetched'),
  messageType: Text,
  from: Text,
  to: Text,
  status: Text,
});
export type ReceivedEntry = z.infer<typeof ReceivedEntry>;

/** How far one delivery of a packet that was sent has come. */
export const SentEntry = z.object({
  senderDocId: Text,
  receiverDocId: Text,
  toCode: Text,
  sendStatus: Text,
  receiveStatus: Text,
  receiveStatusDesc: Text,
});
export type SentEntry = z.infer<typeof SentEntry>;

/** Lists come as an array, as null when there is nothing, and from some as the JSON text of one. */
function listOf<Item extends z.ZodType>(item: Item) {
  const fromText = (value: unknown) => {
    if (value === null || value === undefined || value === '') return [];
    return typeof value === 'string' ? parseList(value) : value;
  };
  return z.object({ data: z.preprocess(fromText, z.array(item)) });
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const AgencyList = listOf(AxisAgency);
export const ReceivedList = listOf(ReceivedEntry);
export const SentList = listOf(SentEntry);
/** The number that the axis gave a packet; some write it small. */
export const SendReceipt = z
  .object({ DocId: Text, docId: Text })
  .transform(({ DocId, docId }) => ({ docId: DocId || docId }))
  .refine(({ docId }) => docId !== '', 'a receipt names what it received');
/** A packet, in base64. */
export const FetchedPacket = z.object({ data: z.base64().min(1) });
export const Acknowledgement = z.object({});
