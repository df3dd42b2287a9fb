import { randomBytes } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import { asInteger, integer, unsignedInteger } from '@hien-luong/asn1';

/** Lower-case hex of whole bytes without padding, `-` before the negative ones that exist. */
export function serialNumberOf(node: DerNode): string {
  return formatSerialNumber(asInteger(node));
}

export function formatSerialNumber(value: bigint): string {
  const hex = (value < 0n ? -value : value).toString(16);
  return `${value < 0n ? '-' : ''}${hex.length % 2 === 0 ? hex : `0${hex}`}`;
}

const WHOLE_BYTES = /^(?:[0-9a-f]{2})+$/i;

export function encodeSerialNumber(serialNumber: string): Uint8Array {
  const negative = serialNumber.startsWith('-');
  if (WHOLE_BYTES.test(serialNumber)) return unsignedInteger(Buffer.from(serialNumber, 'hex'));
  const magnitude = BigInt(`0x${negative ? serialNumber.slice(1) : serialNumber}`);
  return integer(negative ? -magnitude : magnitude);
}

/** 126 random bits: positive, and out of reach of guessing. @spec RFC 5280 §4.1.2.2 */
export function randomSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}
