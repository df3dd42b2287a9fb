import type { Certificate, TimestampInfo } from '@hien-luong/pki';
import { OID, PkiError, parseSignedData, parseTimestampInfo } from '@hien-luong/pki';
import { readSignedData } from './read-signed-data.ts';
import type { SignatureToValidate } from './signature-to-validate.ts';
import type { TimestampToValidate } from './timestamp-to-validate.ts';
import type { ValidationMaterial } from './validation-material.ts';
import { NO_MATERIAL } from './validation-material.ts';

/** A token as the signature that it is, and what it says. */
export type TimestampToken = {
  readonly signature: SignatureToValidate;
  readonly info: TimestampInfo | undefined;
};

/** @spec EN 319 102-1 §5.4.1 */
export function readToken(
  { id, token }: TimestampToValidate,
  certificates: readonly Certificate[],
): TimestampToken {
  const info = orUndefined(() => parseTimestampInfo(token));
  const { verdict: _, ...reading } = readSignedData(
    { cms: token, attached: true, contentType: OID.timestampInfo, certificates },
    { bindingRequired: true },
  );
  const isReadable = info !== undefined || !reading.formatCheck.ok;
  return {
    info,
    signature: {
      ...reading,
      ...(isReadable ? {} : { formatCheck: { ok: false, reason: 'TIMESTAMP_MALFORMED' } }),
      id,
      format: 'RFC3161',
      baseline: true,
      claimedSigningTime: info?.genTime,
      timestamps: [],
      material: NO_MATERIAL,
      coverage: { kind: 'whole' },
    },
  };
}

/** Certificates and CRLs inside a CMS: what covers it covers them. */
export function materialInside(cms: Uint8Array): ValidationMaterial {
  const signedData = orUndefined(() => parseSignedData(cms));
  if (signedData === undefined) return NO_MATERIAL;
  const { certificates, crls } = signedData;
  return { certificates, crls, ocspResponses: [] };
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}
