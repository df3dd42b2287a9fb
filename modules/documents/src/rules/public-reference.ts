/** Letters and digits that nobody mistakes for others, read aloud or typed from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
/** What hands and eyes make of the signs that were left out. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Bytes of randomness in one reference. */
export const REFERENCE_BYTES = 10;

/** The reference under which strangers find an issued document: 16 signs from 80 random bits. */
export function publicReferenceFrom(random: Uint8Array): string {
  if (random.length !== REFERENCE_BYTES)
    throw new RangeError(`${REFERENCE_BYTES} bytes are needed`);
  let bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let reference = '';
  for (let position = 0; position < LENGTH; position += 1) {
    reference = (SIGNS[Number(bits & 31n)] ?? '') + reference;
    bits >>= 5n;
  }
  return reference;
}

/** A reference as somebody typed it: in groups or not, in small letters, with O for 0. */
export function readPublicReference(text: string): string | undefined {
  const signs = text
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replaceAll(/[OIL]/g, (sign) => MISREAD[sign] ?? sign);
  return new RegExp(`^[${SIGNS}]{${LENGTH}}$`).test(signs) ? signs : undefined;
}

/** `7K3M-Q2ZX-90AB-CDEF`, as it is printed. */
export function formatPublicReference(reference: string): string {
  return (reference.match(/.{4}/g) ?? []).join('-');
}
