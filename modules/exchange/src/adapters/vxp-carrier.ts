import type { OutsideAgency } from '@hien-luong/directory';
import {
  Acknowledgement,
  AgencyList,
  FetchedPacket,
  PARAMETER,
  PATH,
  ReceivedList,
  readAnswer,
  SERVICE_TYPE,
  SendReceipt,
  signRequest,
  VxpError,
  writeSentFile,
} from '@hien-luong/vxp';
import type { z } from 'zod';
import { ExchangeError } from '../exchange-error.ts';
import type { Carrier, CarrierKind, MessageType } from './carrier.ts';

export type VxpSettings = {
  /** Where the paths of the protocol begin, without a trailing slash. */
  url: string;
  systemId: string;
  /** It signs and is never sent. */
  secret: string;
  now(): Date;
};

const TIMEOUT_MS = 120_000;
/** A packet in base64 within JSON. */
const MAX_ANSWER_BYTES = 420 * 1024 * 1024;

/** The national document axis, and whatever else speaks its protocol. */
export const axisCarrier: CarrierKind = {
  name: 'axis',
  title: 'Trục liên thông văn bản quốc gia',
  open: ({ clock, config }) => {
    const { axis } = config;
    return axis && createVxpCarrier({ ...axis, now: () => clock.now() });
  },
};

/** @spec VXP: POST with every parameter in signed headers, answers in JSON */
function createVxpCarrier(settings: VxpSettings): Carrier {
  const ask = <Shape extends z.ZodType>(question: Omit<Question<Shape>, 'settings'>) =>
    askAxis({ settings, ...question });
  return {
    send: async ({ bytes, fromCode, messageType, toCodes }) => {
      const { body, digest } = writeSentFile(bytes);
      const { docId } = await ask({
        path: PATH.send,
        contentType: 'application/octet-stream',
        body,
        parameters: {
          [PARAMETER.from]: fromCode,
          [PARAMETER.serviceType]: SERVICE_TYPE,
          [PARAMETER.messageType]: messageType,
          [PARAMETER.to]: JSON.stringify(toCodes),
          [PARAMETER.fileDigest]: digest,
        },
        shape: SendReceipt,
      });
      return { reference: docId };
    },
    listWaiting: async (messageType) => {
      const { data } = await ask({
        path: PATH.listReceived,
        parameters: {
          [PARAMETER.serviceType]: SERVICE_TYPE,
          [PARAMETER.messageType]: messageType,
        },
        shape: ReceivedList,
      });
      return data.filter(isOpen).map((entry) => ({
        reference: entry.docId,
        messageType: entry.messageType === '' ? messageType : typeOf(entry.messageType),
        fromCode: entry.from,
        toCode: entry.to,
      }));
    },
    fetch: async (reference) => {
      const { data } = await ask({
        path: PATH.fetch,
        parameters: { [PARAMETER.docId]: reference, [PARAMETER.filePath]: '' },
        shape: FetchedPacket,
      });
      return Buffer.from(data, 'base64');
    },
    confirm: async (reference, status) => {
      await ask({
        path: PATH.updateStatus,
        parameters: { [PARAMETER.docId]: reference, [PARAMETER.status]: status },
        shape: Acknowledgement,
      });
    },
    listAgencies: async () => {
      const { data } = await ask({ path: PATH.listAgencies, shape: AgencyList });
      const codes = new Map(data.map(({ code, id }) => [id, code]));
      return data.map(
        ({ code, name, oldCode, pid }): OutsideAgency => ({
          code,
          code102: oldCode === '' ? null : oldCode,
          name,
          parentCode: codes.get(pid) ?? null,
        }),
      );
    },
  };
}

/** Some list for a while what was confirmed. */
function isOpen({ status }: { status: string }): boolean {
  return !['done', 'fail'].includes(status.toLowerCase());
}

function typeOf(told: string): MessageType {
  return told.toLowerCase() === 'status' ? 'status' : 'edoc';
}

type Question<Shape extends z.ZodType> = {
  settings: VxpSettings;
  path: string;
  parameters?: Record<string, string>;
  contentType?: string;
  body?: Uint8Array;
  shape: Shape;
};

async function askAxis<Shape extends z.ZodType>(
  question: Question<Shape>,
): Promise<z.infer<Shape>> {
  const { path, shape } = question;
  try {
    const { body, status } = await post(question);
    if (status !== 200) throw unreachable(path, `HTTP ${status}`);
    return readAnswer(body, shape);
  } catch (error) {
    throw toExchangeError(path, error);
  }
}

async function post({ body, contentType, parameters, path, settings }: Question<z.ZodType>) {
  const { now, secret, systemId, url } = settings;
  const headers = signRequest({
    systemId,
    secret,
    contentType: contentType ?? 'application/json',
    now: now(),
    parameters: parameters ?? {},
  });
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers,
    body: body === undefined ? '{}' : new Uint8Array(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, body: await readText(response, path) };
}

async function readText(response: Response, path: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MAX_ANSWER_BYTES) throw unreachable(path, 'an answer without end');
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size).toString('utf8');
}

function toExchangeError(path: string, error: unknown): ExchangeError {
  if (error instanceof ExchangeError) return error;
  if (error instanceof VxpError && error.code === 'VXP_REFUSED') {
    const { description, errorCode } = error.details;
    return new ExchangeError('PARTNER_REFUSED', `${path}: ${errorCode} ${description}`, {
      details: error.details,
    });
  }
  return unreachable(path, error instanceof Error ? error.message : String(error), error);
}

function unreachable(path: string, message: string, cause?: unknown): ExchangeError {
  return new ExchangeError('PARTNER_UNREACHABLE', `${path}: ${message}`, { cause });
}
