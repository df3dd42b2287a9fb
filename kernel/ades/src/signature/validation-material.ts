import type { Certificate } from '@hien-luong/pki';

/**
 * Certificate validation data, from the file or from the verifier's own store. None of it is
 * trusted for being here.
 */
export type ValidationMaterial = {
  readonly certificates: readonly Certificate[];
  /** DER. */
  readonly crls: readonly Uint8Array[];
  /** DER, `OCSPResponse`. */
  readonly ocspResponses: readonly Uint8Array[];
};

export const NO_MATERIAL: ValidationMaterial = { certificates: [], crls: [], ocspResponses: [] };

export function joinMaterial(
  ...parts: readonly (Partial<ValidationMaterial> | undefined)[]
): ValidationMaterial {
  return {
    certificates: parts.flatMap((part) => part?.certificates ?? []),
    crls: parts.flatMap((part) => part?.crls ?? []),
    ocspResponses: parts.flatMap((part) => part?.ocspResponses ?? []),
  };
}
