import type { BasicOcspResponse } from '../ocsp/parse-ocsp-response.ts';

/** An answer as it came, and as read; undefined where it could not be. */
export type OcspAnswer = {
  readonly der: Uint8Array;
  readonly response: BasicOcspResponse | { readonly errorStatus: number } | undefined;
};
