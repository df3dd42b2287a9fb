import { createHash, hash as hashOnce } from 'node:crypto';

/** What the bytes are for; the same password gives others for each. */
export type Pkcs12Purpose = 'key' | 'iv' | 'mac';

/** What one iteration here takes beside one of PBKDF2. */
export const CLASSIC_COST = 4;

const IDS: Readonly<Record<Pkcs12Purpose, number>> = { key: 1, iv: 2, mac: 3 };
/** Block and digest lengths in bytes. */
const HASHES: Readonly<Record<string, { block: number; digest: number }>> = {
  sha1: { block: 64, digest: 20 },
  sha256: { block: 64, digest: 32 },
  sha384: { block: 128, digest: 48 },
  sha512: { block: 128, digest: 64 },
};

export type Pkcs12Derivation = {
  readonly hash: string;
  /** BMPString with its two zero bytes. */
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly purpose: Pkcs12Purpose;
  readonly length: number;
};

/** Characters as UTF-16, the most significant byte first, and a zero behind. RFC 7292 B.1. */
export function bmpPassword(password: string): Uint8Array {
  return Buffer.from(`${password}\0`, 'utf16le').swap16();
}

/** The key derivation of PKCS #12, older than PBKDF2. RFC 7292 B.2. */
export function derivePkcs12(order: Pkcs12Derivation): Uint8Array {
  const { hash, password, salt, iterations, purpose, length } = order;
  const { block, digest } = HASHES[hash] ?? { block: 64, digest: 20 };
  const diversifier = new Uint8Array(block).fill(IDS[purpose]);
  const input = Buffer.concat([filled(salt, block), filled(password, block)]);
  const output = Buffer.alloc(Math.ceil(length / digest) * digest);
  for (let at = 0; at < length; at += digest) {
    let round = createHash(hash).update(diversifier).update(input).digest();
    for (let count = 1; count < iterations; count++) {
      round = hashOnce(hash, round, 'buffer');
    }
    round.copy(output, at);
    const addend = filled(round, block).subarray(0, block);
    for (let from = 0; from < input.length; from += block) {
      addPlusOne(input.subarray(from, from + block), addend);
    }
  }
  return output.subarray(0, length);
}

/** Repeated up to whole blocks; nothing stays nothing. */
function filled(bytes: Uint8Array, block: number): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / block) * block);
  for (let index = 0; index < out.length; index++) out[index] = bytes[index % bytes.length] ?? 0;
  return out;
}

/** One block of the input, as a number, plus the last round plus one; what runs over is dropped. */
function addPlusOne(target: Uint8Array, addend: Uint8Array): void {
  let carry = 1;
  for (let index = target.length - 1; index >= 0; index--) {
    carry += (target[index] ?? 0) + (addend[index] ?? 0);
    target[index] = carry & 0xff;
    carry >>= 8;
  }
}
