import { asSet, contextTag, oid, readDer, sequence, setOf } from '@hien-luong/asn1';
import { createSignedData, OID } from '@hien-luong/pki';
import { signPdf } from '../../sign/sign-pdf.ts';
import { buildTestPdf } from '../build-test-pdf.ts';
import { leaderSigned } from '../signed-samples.ts';
import { signingWith, testAuthority } from '../test-authority.ts';
import type { AttackCase } from './attack-case.ts';
import { fromLatin1, latin1 } from './placement-attacks.ts';

function tampered(
  name: string,
  failed: string,
  change: (cms: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): AttackCase {
  const make = async () => withCms(await leaderSigned(), change);
  return { name, family: 'signed data', make, expect: { failed } };
}

/** The CMS in its place, exchanged or rebuilt; the file around it stays as it was signed. */
export const SIGNED_DATA_ATTACKS: readonly AttackCase[] = [
  tampered('two signers, the second for the same content', 'SIGNER_COUNT_INVALID', (cms) =>
    rebuild(cms, (signers) => [...signers, signers[0] ?? new Uint8Array(0)]),
  ),
  tampered('no signer at all', 'SIGNER_COUNT_INVALID', (cms) => rebuild(cms, () => [])),
  tampered('the signature of another document', 'CONTENT_DIGEST_MISMATCH', async () => {
    const { authority, leader } = await testAuthority();
    const other = await signPdf({
      ...signingWith(authority, leader['p-256'].signer),
      pdf: buildTestPdf({ text: 'Other' }),
    });
    return cmsOf(latin1(other));
  }),
  tampered('content inside the signature', 'CONTENT_NOT_DETACHED', async () => {
    const { leader } = await testAuthority();
    const { signer } = leader['p-256'];
    return createSignedData({ content: Buffer.from('anything'), detached: false, signer });
  }),
  tampered('a timestamp token in place of a signature', 'CONTENT_TYPE_UNEXPECTED', async () => {
    const { leader } = await testAuthority();
    const { signer } = leader['p-256'];
    const contentType = OID.timestampInfo;
    return createSignedData({ content: Buffer.from([5, 0]), contentType, signer });
  }),
  tampered('bytes hidden behind the signature', 'CONTENTS_TRAILING_BYTES', (cms) =>
    Buffer.concat([cms, Buffer.from([0, 0, 1])]),
  ),
  tampered('one bit of the signature value', 'SIGNATURE_INVALID', (cms) =>
    // The last byte of a signer without unsigned attributes ends the signature value.
    rebuild(cms, ([signer]) => [flipLastOfSignature(signer ?? new Uint8Array(0))]),
  ),
];

function cmsOf(text: string): Uint8Array {
  const hex = /\/Contents <([0-9a-f]+)>/.exec(text)?.[1] ?? '';
  const padded = Buffer.from(hex, 'hex');
  return padded.subarray(0, 4 + padded.readUInt16BE(2));
}

async function withCms(
  pdf: Uint8Array,
  change: (cms: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const text = latin1(pdf);
  const cms = Buffer.from(await change(cmsOf(text))).toString('hex');
  return fromLatin1(
    text.replace(
      /\/Contents <([0-9a-f]+)>/,
      (_, hex: string) => `/Contents <${cms.padEnd(hex.length, '0')}>`,
    ),
  );
}

function rebuild(
  cms: Uint8Array,
  change: (signers: readonly Uint8Array[]) => readonly Uint8Array[],
): Uint8Array {
  const [, wrapped] = readDer(cms).children;
  const fields = wrapped?.children[0]?.children ?? [];
  const last = fields.at(-1);
  const signers = last === undefined ? [] : asSet(last).map(({ bytes }) => bytes);
  const kept = fields.slice(0, -1).map(({ bytes }) => bytes);
  const signedData = sequence(...kept, setOf(...change(signers)));
  return sequence(oid(OID.signedData), contextTag(0, signedData, { explicit: true }));
}

function flipLastOfSignature(signer: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(signer);
  const value = readDer(signer).children.find(
    ({ tagClass, tag }) => tagClass === 'universal' && tag === 4,
  );
  const at = (value?.start ?? 0) + (value?.bytes.length ?? 1) - 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
