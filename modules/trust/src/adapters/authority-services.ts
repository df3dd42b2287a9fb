import type { Platform, PlatformConfig } from '@hien-luong/platform';
import { httpAuthority } from './http-authority.ts';

/** The authority's services that signing and judging need; requests and answers in DER. */
export type AuthorityServices = {
  /** RFC 3161. `at` is the platform's time; a real authority has a clock of its own. */
  timestamp(request: Uint8Array, at: Date): Promise<Uint8Array>;
  /** RFC 6960. */
  ocsp(request: Uint8Array, at: Date): Uint8Array | Promise<Uint8Array>;
};

const connected = new WeakMap<PlatformConfig, AuthorityServices>();

/** Uses other services than those the configuration names, such as an authority in process. */
export function connectAuthority(platform: Platform, services: AuthorityServices): void {
  connected.set(platform.config, services);
}

export function authorityOf(platform: Platform): AuthorityServices {
  const services = connected.get(platform.config) ?? httpAuthority(platform.config);
  connected.set(platform.config, services);
  return services;
}
