import { createSignedData, keySigner } from '@hien-luong/pki';
import type {
  SignatureToValidate,
  TimestampKind,
  TimestampToValidate,
  ValidationMaterial,
} from '../src/index.ts';
import { NO_MATERIAL, objectIdOf, readSignedData } from '../src/index.ts';
import type { Holder } from './world.ts';
import { stampOver } from './world.ts';

const CONTENT = new TextEncoder().encode('Quyết định');

export type SigningOptions = {
  readonly chain?: readonly Holder[];
  readonly claimedAt?: Date;
  /** Other content than what the reader finds. */
  readonly changedContent?: boolean;
};

/** A CAdES-like B-B signature as the reader of a format would hand it over. */
export async function signedBy(
  holder: Holder,
  options: SigningOptions = {},
): Promise<SignatureToValidate> {
  const cms = await createSignedData({
    content: CONTENT,
    signer: keySigner(holder.certificate, holder.key),
    certificates: (options.chain ?? []).map(({ certificate }) => certificate),
  });
  const content = options.changedContent ? CONTENT.subarray(1) : CONTENT;
  const { verdict, ...reading } = readSignedData({ cms, content }, { bindingRequired: true });
  return {
    ...reading,
    id: 'Signature1',
    format: 'PAdES',
    baseline: true,
    claimedSigningTime: options.claimedAt,
    timestamps: [],
    material: { ...NO_MATERIAL, certificates: verdict.certificates ?? [] },
    coverage: { kind: 'whole' },
  };
}

export function carrying(
  signature: SignatureToValidate,
  added: Partial<ValidationMaterial>,
): SignatureToValidate {
  const { certificates, crls, ocspResponses } = signature.material;
  return {
    ...signature,
    material: {
      certificates: [...certificates, ...(added.certificates ?? [])],
      crls: [...crls, ...(added.crls ?? [])],
      ocspResponses: [...ocspResponses, ...(added.ocspResponses ?? [])],
    },
  };
}

/** A timestamp over the signature, or over all that it carries so far. */
export async function stamped(
  signature: SignatureToValidate,
  kind: TimestampKind,
  clock: Holder,
  at: Date,
  changes: Partial<TimestampToValidate> = {},
): Promise<SignatureToValidate> {
  const value = signature.signatureValue ?? new Uint8Array();
  const bound = signature.signingCertificate?.fingerprintSha256 ?? '';
  const { certificates, crls, ocspResponses } = signature.material;
  const all = [
    ...certificates.map(({ fingerprintSha256 }) => fingerprintSha256),
    ...[...crls, ...ocspResponses].map(objectIdOf),
    ...signature.timestamps.map(({ token }) => objectIdOf(token)),
  ];
  const isArchive = kind === 'archive' || kind === 'document';
  const own: TimestampToValidate = {
    id: `${kind}${signature.timestamps.length + 1}`,
    kind,
    token: await stampOver(clock, value, at),
    imprint: 'match',
    covers: kind === 'content' ? [] : [objectIdOf(value), bound, ...(isArchive ? all : [])],
    ...changes,
  };
  return { ...signature, timestamps: [...signature.timestamps, own] };
}
