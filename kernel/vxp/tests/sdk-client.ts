import { createHmac } from 'node:crypto';

/**
 * A client with the habits of the national SDK, written from the description of the protocol and
 * not from this package: its time is set once, headers of earlier calls stay.
 */
export function createSdkClient(systemId: string, secret: string, timestamp: string) {
  const kept: Record<string, string> = { systemid: systemId, timestamp };
  return function headersFor(parameters: Readonly<Record<string, string>>) {
    Object.assign(kept, { 'Content-Type': 'application/json' }, parameters);
    const prefixed = Object.entries(kept).map(([name, value]) => [`XroadVnpt-${name}`, value]);
    const text = JSON.stringify(Object.fromEntries(prefixed));
    const sent = {
      ...Object.fromEntries(prefixed),
      'Content-Type': 'application/json',
      'User-Agent': 'JAVASDKAgent/1.0.0 XRoad/VPCP',
      'XroadVnpt-version': '3.0.201608',
      'XroadVnpt-sign-header-key': Object.keys(kept).join(';'),
      'XroadVnpt-sign-header': text,
      'XroadVnpt-hash-header': createHmac('sha256', secret).update(text, 'utf8').digest('hex'),
    };
    return asReceived(sent);
  };
}

/** As an HTTP server hands them on: names in lower case, each byte a letter of Latin-1. */
export function asReceived(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Buffer.from(value, 'utf8').toString('latin1'),
    ]),
  );
}
