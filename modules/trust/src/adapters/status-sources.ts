import type { Platform, PlatformConfig } from '@hien-luong/platform';
import { fetchDer } from './fetch-der.ts';

type Connected = { url: string; fetch(at: Date): Uint8Array | Promise<Uint8Array> };

const connected = new WeakMap<PlatformConfig, Connected>();

/** Uses another list than those of the configuration, such as that of an authority in process. */
export function connectCrl(platform: Platform, source: Connected): void {
  connected.set(platform.config, source);
}

/**
 * Where lists of revoked certificates are fetched, and nowhere else: at the configured addresses,
 * else the simulators' list. What a certificate names as its distribution point is never fetched.
 */
export function listCrlUrls({ config }: Platform): readonly string[] {
  const own = connected.get(config);
  if (own !== undefined) return [own.url];
  return config.crlUrls ?? [`${config.simulatorsUrl}/crl`];
}

/** Where the status of one certificate is asked. */
export function ocspUrlOf({ config }: Platform): string {
  return `${config.simulatorsUrl}/ocsp`;
}

/** One list in DER, within the limits of `fetchDer`. Throws what went wrong. */
export async function fetchCrl(platform: Platform, url: string): Promise<Uint8Array> {
  const at = platform.clock.now();
  const own = connected.get(platform.config);
  if (own?.url === url) return await own.fetch(at);
  if (!listCrlUrls(platform).includes(url)) throw new Error('not an address of the allow-list');
  return await fetchDer(url, { demo: platform.config.demo, at });
}
