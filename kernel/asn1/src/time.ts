import { Asn1Error } from './asn1-error.ts';
import type { DerNode } from './der-node.ts';
import { unexpected } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

/**
 * A UTCTime or GeneralizedTime in the form DER allows: UTC, seconds always there. GeneralizedTime
 * may carry a fraction, which RFC 3161 uses; beyond milliseconds it is cut off.
 * @spec X.690 §11.7, §11.8
 * @spec RFC 5280 §4.1.2.5
 */
export function asTime(node: DerNode): Date {
  if (node.tagClass !== 'universal' || node.constructed) throw unexpected(node, 'a time');
  const text = Buffer.from(node.content).toString('latin1');
  if (node.tag === TAG.utcTime) {
    const [, year, rest] = /^(\d{2})(\d{10})Z$/.exec(text) ?? [];
    if (year === undefined || rest === undefined) throw malformed(node);
    return exactDate(node, `${Number(year) >= 50 ? '19' : '20'}${year}${rest}`, '');
  }
  if (node.tag === TAG.generalizedTime) {
    const [, digits, fraction] = /^(\d{14})(?:\.(\d*[1-9]))?Z$/.exec(text) ?? [];
    if (digits === undefined) throw malformed(node);
    return exactDate(node, digits, fraction ?? '');
  }
  throw unexpected(node, 'a time');
}

/** Certificates and CRLs: UTCTime through 2049, GeneralizedTime after. @spec RFC 5280 §4.1.2.5 */
export function utcOrGeneralizedTime(date: Date): Uint8Array {
  const year = date.getUTCFullYear();
  if (year < 1950 || year > 2049) return generalizedTime(date);
  return writePrimitive(TAG.utcTime, Buffer.from(`${digitsOf(date).slice(2)}Z`, 'latin1'));
}

/** GeneralizedTime in UTC; milliseconds only where `fraction` asks for them and they are not 0. */
export function generalizedTime(date: Date, options: { fraction?: boolean } = {}): Uint8Array {
  const milliseconds = String(date.getUTCMilliseconds()).padStart(3, '0').replace(/0+$/, '');
  const fraction = options.fraction && milliseconds !== '' ? `.${milliseconds}` : '';
  return writePrimitive(
    TAG.generalizedTime,
    Buffer.from(`${digitsOf(date)}${fraction}Z`, 'latin1'),
  );
}

function digitsOf(date: Date): string {
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', 'a time outside the years 0 to 9999');
  }
  return date.toISOString().slice(0, 19).replace(/[-:T]/g, '');
}

function exactDate(node: DerNode, digits: string, fraction: string): Date {
  const number = (from: number, to: number) => Number(digits.slice(from, to));
  const [year, month, day] = [number(0, 4), number(4, 6), number(6, 8)];
  const [hour, minute, second] = [number(8, 10), number(10, 12), number(12, 14)];
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, milliseconds));
  // Date takes years before 100 for years of the last century, so the year is set by itself.
  date.setUTCFullYear(year, month - 1, day);
  // Date rolls 30 February over into March; a value that changes was never a date.
  const isSame =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!isSame) throw malformed(node);
  return date;
}

function malformed(node: DerNode): Asn1Error {
  return new Asn1Error('ASN1_VALUE_INVALID', `malformed time at ${node.start}`);
}
