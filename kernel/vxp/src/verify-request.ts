import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { macOf } from './sign-request.ts';
import { HEADER, PARAMETER, PREFIX } from './wire-names.ts';
import { readTimestamp } from './wire-timestamp.ts';

/** Headers as Node gives them: names in lower case, values in Latin-1. */
export type IncomingHeaders = Readonly<Record<string, string | string[] | undefined>>;

export type RequestFault =
  /** One of the three headers that carry the signature is missing or there twice. */
  | 'SIGNATURE_MISSING'
  | 'SIGNATURE_TOO_LARGE'
  /** The signed text is no object of texts under prefixed names. */
  | 'SIGNED_TEXT_MALFORMED'
  /** Neither the asking system is told, nor one that we know. */
  | 'SYSTEM_UNKNOWN'
  | 'SIGNATURE_INVALID'
  /** A header says something else than the signed text. */
  | 'HEADER_DIFFERS'
  | 'TIMESTAMP_MALFORMED';

export type VerifiedRequest = {
  readonly ok: true;
  readonly systemId: string;
  /**
   * When the client's service object was made, which may be days ago: it tells nothing of this
   * request and guards against no repetition. Operations have to be idempotent.
   */
  readonly timestamp: Date;
  /** Signed parameters by their names in lower case; headers of earlier calls may be among them. */
  readonly parameters: ReadonlyMap<string, string>;
};

export type RequestVerdict =
  | VerifiedRequest
  | { readonly ok: false; readonly reason: RequestFault };

export type RequestQuestion = {
  readonly headers: IncomingHeaders;
  /** The secret shared with a system, undefined for one that has none. */
  readonly findSecret: (systemId: string) => string | undefined;
};

const MAX_TEXT_BYTES = 65_536;
const MAX_PARAMETERS = 64;
const MAC = /^[0-9a-f]{64}$/;
const SignedText = z.record(z.string(), z.string());

/**
 * Who asks, and what was signed of the question. Parameters come from the signed text alone, so a
 * header that was not signed is never read. The body is not covered: `readSentFile` holds it to the
 * digest that is signed here.
 */
export function verifyRequest({ headers, findSecret }: RequestQuestion): RequestVerdict {
  const text = findHeader(headers, HEADER.text);
  const mac = findHeader(headers, HEADER.mac);
  const names = findHeader(headers, HEADER.names);
  if (text === undefined || mac === undefined || names === undefined) {
    return refused('SIGNATURE_MISSING');
  }
  if (text.length > MAX_TEXT_BYTES) return refused('SIGNATURE_TOO_LARGE');
  const bytes = Buffer.from(text, 'latin1');
  const parameters = readParameters(bytes);
  if (parameters === undefined) return refused('SIGNED_TEXT_MALFORMED');
  const systemId = parameters.get(PARAMETER.systemId);
  const secret = systemId === undefined ? undefined : findSecret(systemId);
  if (systemId === undefined || secret === undefined) return refused('SYSTEM_UNKNOWN');
  if (!isMac(mac, macOf(bytes, secret))) return refused('SIGNATURE_INVALID');
  if (!namesAll(names, parameters) || !agrees(headers, parameters)) {
    return refused('HEADER_DIFFERS');
  }
  const timestamp = readTimestamp(parameters.get(PARAMETER.timestamp) ?? '');
  if (timestamp === undefined) return refused('TIMESTAMP_MALFORMED');
  return { ok: true, systemId, timestamp, parameters };
}

function refused(reason: RequestFault): RequestVerdict {
  return { ok: false, reason };
}

function findHeader(headers: IncomingHeaders, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string' ? value : undefined;
}

/** The object of the signed text as it came: its bytes were signed, not what they mean. */
function readParameters(bytes: Buffer): Map<string, string> | undefined {
  const signed = SignedText.safeParse(parseJson(bytes.toString('utf8')));
  if (!signed.success) return undefined;
  const entries = Object.entries(signed.data);
  if (entries.length > MAX_PARAMETERS) return undefined;
  const parameters = new Map<string, string>();
  for (const [name, value] of entries) {
    if (!name.toLowerCase().startsWith(PREFIX.toLowerCase())) return undefined;
    const bare = name.slice(PREFIX.length).toLowerCase();
    if (bare === '' || parameters.has(bare)) return undefined;
    parameters.set(bare, value);
  }
  return parameters;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMac(told: string, computed: Buffer): boolean {
  const text = told.trim().toLowerCase();
  return MAC.test(text) && timingSafeEqual(Buffer.from(text, 'hex'), computed);
}

function namesAll(names: string, parameters: ReadonlyMap<string, string>): boolean {
  const named = names.split(';').map((name) => name.trim().toLowerCase());
  return named.length === parameters.size && named.every((name) => parameters.has(name));
}

/** What a proxy or a program reads in the headers is what was signed. */
function agrees(headers: IncomingHeaders, parameters: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of parameters) {
    const header = findHeader(headers, `${PREFIX}${name}`);
    if (header === undefined) return false;
    if (Buffer.from(header, 'latin1').toString('utf8').trim() !== value.trim()) return false;
  }
  return true;
}
