import { z } from 'zod';
import type { Carrier, CarrierKind } from '../src/adapters/carrier.ts';
import { ExchangeError } from '../src/exchange-error.ts';

type Gateway = { url: string; organId: string; token: string };

const Failure = z.object({ code: z.string(), errors: z.array(z.string()).default([]) });
const Ids = z.object({ docIds: z.array(z.coerce.string()) });
const Sent = z.object({ docId: z.coerce.string() });
const Organizations = z.object({
  organizations: z.array(
    z.object({ organId: z.string(), organName: z.string(), parentId: z.string().nullish() }),
  ),
});

/** A province's own gateway: REST, a token, packets as octets, errors in a body with a code. */
export const gatewayCarrier: CarrierKind = {
  name: 'gateway',
  title: 'Nền tảng chia sẻ của tỉnh',
  open: () => {
    const { HL_GATEWAY_ORGAN: organId, HL_GATEWAY_TOKEN: token, HL_GATEWAY_URL: url } = process.env;
    return url && organId && token ? createGatewayCarrier({ url, organId, token }) : undefined;
  },
};

export function createGatewayCarrier(gateway: Gateway): Carrier {
  const ask = (path: string, headers: Record<string, string>, body?: Uint8Array) =>
    askGateway(gateway, path, headers, body);
  return {
    send: async ({ bytes, messageType, toCodes }) => {
      const headers = { type: typeOf(messageType), to: toCodes.join(';') };
      return { reference: read(Sent, await ask('/sendDocument', headers, bytes)).docId };
    },
    listWaiting: async (messageType) => {
      const answer = await ask('/getPendingDocIds', { type: typeOf(messageType) });
      // This gateway says neither from whom nor for whom: the packet does.
      return read(Ids, answer).docIds.map((id) => ({
        reference: id,
        messageType,
        fromCode: '',
        toCode: '',
      }));
    },
    fetch: (reference) => ask('/getDocument', { docid: reference }),
    confirm: async (reference, outcome) => {
      await ask('/confirmReceived', { docid: reference, status: outcome });
    },
    listAgencies: async () =>
      read(Organizations, await ask('/getOrganizations', {})).organizations.map(
        ({ organId, organName, parentId }) => ({
          code: organId,
          code102: null,
          name: organName,
          parentCode: parentId ?? null,
        }),
      ),
  };
}

function typeOf(messageType: 'edoc' | 'status'): string {
  return messageType === 'edoc' ? 'EDOC' : 'STATUS';
}

/** What the gateway understood and refused is final; everything else may pass. */
async function askGateway(
  { organId, token, url }: Gateway,
  path: string,
  headers: Record<string, string>,
  body: Uint8Array = new Uint8Array(),
): Promise<Uint8Array> {
  try {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, organid: organId, authorization: token },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(60_000),
    });
    const answer = new Uint8Array(await response.arrayBuffer());
    if (response.ok) return answer;
    if (response.status < 400 || response.status >= 500) throw new Error(`HTTP ${response.status}`);
    const { code, errors } = read(Failure, answer);
    throw new ExchangeError('PARTNER_REFUSED', `${code} ${errors.join('; ')}`);
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError('PARTNER_UNREACHABLE', `${path}: ${String(error)}`, { cause: error });
  }
}

/** Every boundary parses: an answer of another shape is no answer, and may come right. */
function read<Shape extends z.ZodType>(shape: Shape, bytes: Uint8Array): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw new ExchangeError('PARTNER_UNREACHABLE', 'not an answer of the gateway', {
      cause: error,
    });
  }
}
