import type { FuzzTarget } from '@hien-luong/contract';
import {
  AgencyList,
  FetchedPacket,
  fileDigestOf,
  ReceivedList,
  readAnswer,
  readSentFile,
  SendReceipt,
  SentList,
  signRequest,
  VxpError,
  verifyRequest,
  writeOk,
} from '../src/index.ts';
import { macOf } from '../src/sign-request.ts';
import { HEADER } from '../src/wire-names.ts';

const NOW = new Date('2026-03-02T01:00:00.250Z');
const SECRET = 'mat-khau-chung';
const SHAPES = [AgencyList, ReceivedList, SentList, SendReceipt, FetchedPacket];

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const ENTRY = { docId: 'A-17', messageType: 'edoc', from: 'H50', to: 'H50.01', status: 'initial' };
const ANSWERS = [
  writeOk({ data: [{ id: '1', code: 'H50', name: 'UBND tỉnh Quảng Trị', code102: null }] }),
  writeOk({ data: JSON.stringify([ENTRY, { ...ENTRY, docId: 18 }]) }),
  writeOk({ data: [{ senderDocId: 'A', receiverDocId: 'B', sendStatus: 'done' }] }),
  writeOk({ DocId: 'A-17', count: 1 }),
  writeOk({ data: 'WGluIGNow6Bv' }),
  { status: 'FAIL', ErrorCode: -3, ErrorDesc: 'không có quyền' },
].map((answer) => encode(JSON.stringify(answer)));

function signedHeaders(parameters: Record<string, string>): Record<string, string> {
  const contentType = 'application/json';
  return signRequest({
    systemId: 'vxp.demo.01',
    secret: SECRET,
    contentType,
    now: NOW,
    parameters,
  });
}

const REQUESTS = [
  signedHeaders({ messagetype: 'edoc', docId: 'A-17' }),
  signedHeaders({ 'hash-file': fileDigestOf(encode('xin chào')), from: 'H50', to: '["H50.01"]' }),
].map((headers) => encode(JSON.stringify(headers)));

/** Headers as a line of JSON, signed anew where the signed text can be found, so that changes go deeper. */
function judgeRequest(input: Uint8Array): void {
  const sent = readHeaders(decode(input));
  const names = Object.keys(sent).map((name) => [name.toLowerCase(), sent[name]]);
  const headers: Record<string, string | undefined> = Object.fromEntries(names);
  const text = headers[HEADER.text.toLowerCase()];
  if (text !== undefined && text.length % 2 === 0) {
    headers[HEADER.mac.toLowerCase()] = macOf(Buffer.from(text, 'latin1'), SECRET).toString('hex');
  }
  const findSecret = (systemId: string) => (systemId.startsWith('vxp') ? SECRET : undefined);
  const verdict = verifyRequest({ headers, findSecret });
  if (!verdict.ok) throw new VxpError('VXP_REFUSED', verdict.reason);
}

function readHeaders(text: string): Record<string, string> {
  try {
    const json: unknown = JSON.parse(text);
    const entries = Object.entries(json ?? {}).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    throw new VxpError('VXP_REFUSED', 'no headers at all');
  }
}

/** Read as what each operation waits for; what none can read is refused. */
function readAsEach(input: Uint8Array): void {
  const text = decode(input);
  let refusal: unknown;
  let read = 0;
  for (const shape of SHAPES) {
    try {
      readAnswer(text, shape);
      read += 1;
    } catch (error) {
      if (!(error instanceof VxpError)) throw error;
      refusal = error;
    }
  }
  if (read === 0) throw refusal;
}

const FILE = encode('<edXML>xin chào</edXML>\r\n');
const BODIES = [FILE, encode('xin chào')].map((file) =>
  encode(`${fileDigestOf(file)}\n${decode(file)}`),
);

/** The declared digest on the first line, the body behind it. */
function findFile(input: Uint8Array): void {
  const end = input.indexOf(0x0a);
  const declared = decode(input.subarray(0, Math.max(0, end)));
  const sent = readSentFile(input.subarray(end + 1), declared);
  if (!sent.ok) throw new VxpError('VXP_REFUSED', sent.reason);
}

function target(
  name: string,
  shape: FuzzTarget['shape'],
  [seeds, run]: [readonly Uint8Array[], FuzzTarget['run']],
): FuzzTarget {
  const knownError = (error: unknown) => error instanceof VxpError;
  return { name, shape, seeds: () => seeds, run, knownError };
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target('vxp-answer', 'text', [ANSWERS, readAsEach]),
  target('vxp-request', 'text', [REQUESTS, judgeRequest]),
  target('vxp-sent-file', 'bytes', [BODIES, findFile]),
];
