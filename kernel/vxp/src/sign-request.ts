import { createHmac } from 'node:crypto';
import { VxpError } from './vxp-error.ts';
import { HEADER, PARAMETER, PREFIX, PROTOCOL_VERSION, USER_AGENT } from './wire-names.ts';
import { writeTimestamp } from './wire-timestamp.ts';

export type RequestToSign = {
  /** Who asks, as registered at the axis. */
  readonly systemId: string;
  /** Shared with the axis; it signs and is never sent. */
  readonly secret: string;
  readonly contentType: string;
  readonly now: Date;
  /** Further parameters, by their names on the wire and without prefix. */
  readonly parameters?: Readonly<Record<string, string>>;
};

const NAME = /^[A-Za-z][A-Za-z0-9-]*$/;
/** Printable ASCII: what a header carries unharmed through every proxy. */
const VALUE = /^[\x20-\x7e]*$/;

/**
 * All headers of a request to the axis. Every call signs its own parameters at its own time; none
 * of an earlier call is carried along.
 *
 * @throws VxpError VXP_PARAMETER_INVALID
 */
export function signRequest(request: RequestToSign): Record<string, string> {
  const parameters = {
    [PARAMETER.systemId]: request.systemId,
    [PARAMETER.timestamp]: writeTimestamp(request.now),
    [PARAMETER.contentType]: request.contentType,
    ...request.parameters,
  };
  const signed: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (!NAME.test(name) || !VALUE.test(value)) {
      throw new VxpError('VXP_PARAMETER_INVALID', `not fit for a header: ${name}`, {
        details: { name },
      });
    }
    signed[`${PREFIX}${name}`] = value;
  }
  const text = JSON.stringify(signed);
  return {
    ...signed,
    'Content-Type': request.contentType,
    'User-Agent': USER_AGENT,
    [HEADER.version]: PROTOCOL_VERSION,
    [HEADER.names]: Object.keys(parameters).join(';'),
    [HEADER.text]: text,
    [HEADER.mac]: macOf(Buffer.from(text, 'utf8'), request.secret).toString('hex'),
  };
}

/** HMAC-SHA256 under the shared secret. */
export function macOf(text: Uint8Array, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
