import type { Platform, PlatformConfig } from '@hien-luong/platform';
import { fetchDer } from './fetch-der.ts';

type Connected = { url: string; fetch(at: Date): Uint8Array | Promise<Uint8Array> };

const connected = new WeakMap<PlatformConfig, readonly Connected[]>();

/** Uses other lists than those of the configuration, such as those of an authority in process. */
export function connectCrl(platform: Platform, ...sources: readonly Connected[]): void {
  connected.set(platform.config, sources);
}

/** By what the lists of an installation are remembered; other sources are another thing. */
export function sourcesOf({ config }: Platform): object {
  return connected.get(config) ?? config;
}

/**
 * Where lists of revoked certificates are fetched, and nowhere else: at the configured addresses,
 * else the simulators' two. What a certificate names as its distribution point is never fetched.
 */
export function listCrlUrls({ config }: Platform): readonly string[] {
  const own = connected.get(config);
  if (own !== undefined) return own.map(({ url }) => url);
  const { crlUrls, simulatorsUrl } = config;
  return crlUrls ?? [`${simulatorsUrl}/crl`, `${simulatorsUrl}/crl/root`];
}

/** Where the status of one certificate is asked. */
export function ocspUrlOf({ config }: Platform): string {
  return `${config.simulatorsUrl}/ocsp`;
}

/** One list in DER, within the limits of `fetchDer`. Throws what went wrong. */
export async function fetchCrl(platform: Platform, url: string): Promise<Uint8Array> {
  const at = platform.clock.now();
  const own = connected.get(platform.config)?.find((source) => source.url === url);
  if (own !== undefined) return await own.fetch(at);
  if (!listCrlUrls(platform).includes(url)) throw new Error('not an address of the allow-list');
  return await fetchDer(url, { demo: platform.config.demo, at });
}
