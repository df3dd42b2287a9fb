import type { PlatformConfig } from '@hien-luong/platform';
import type { AuthorityServices } from './authority-services.ts';
import { postDer } from './post-der.ts';

/** A clock that differs by more is that of a demo in the past. */
const REAL_TIME_TOLERANCE_MS = 60_000;

/**
 * Services over HTTP at the configured addresses and nowhere else: what a certificate names is
 * never fetched, so nobody can make the server call into its own network.
 */
export function httpAuthority(config: PlatformConfig): AuthorityServices {
  return {
    timestamp: (body, at) =>
      postDer(config.tsaUrl, { body, type: 'timestamp', headers: demoTime(config, at) }),
    ocsp: (body, at) =>
      postDer(`${config.simulatorsUrl}/ocsp`, {
        body,
        type: 'ocsp',
        headers: demoTime(config, at),
      }),
  };
}

/** Only a simulator heeds it. */
function demoTime(config: PlatformConfig, at: Date): Record<string, string> {
  const isReal = Math.abs(at.getTime() - Date.now()) < REAL_TIME_TOLERANCE_MS;
  return config.demo && !isReal ? { 'x-demo-time': at.toISOString() } : {};
}
