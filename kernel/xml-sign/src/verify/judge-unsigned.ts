import type { HashAlgorithm } from '@hien-luong/pki';
import { digestOf, PkiError, parseTimestampInfo } from '@hien-luong/pki';
import { SignatureRefusal } from '../signature/signature-refusal.ts';
import type { Qualifying } from '../xades/find-qualifying.ts';
import type { SignedProperties } from '../xades/signed-properties.ts';
import type { TimestampProperty } from '../xades/timestamp-property.ts';
import type { TimestampSubject } from '../xades/timestamped-bytes.ts';
import {
  archiveTimestampBytes,
  contentTimestampBytes,
  signatureTimestampBytes,
} from '../xades/timestamped-bytes.ts';
import type { UnsignedProperty } from '../xades/unsigned-properties.ts';
import { propertyElement, readUnsignedProperties } from '../xades/unsigned-properties.ts';
import type { XmlFault } from '../xml-fault.ts';
import { XmlSignError } from '../xml-sign-error.ts';
import type { XmlTimestamp, XmlUnsignedProperty } from './xml-signature.ts';

export type UnsignedReading = {
  readonly properties: readonly UnsignedProperty[];
  readonly fault: XmlFault | undefined;
};

/**
 * What was added to a signature later. What cannot be read counts as absent: it was never signed,
 * so it can take nothing from what was.
 */
export function readUnsigned(
  qualifying: Qualifying | undefined,
  maxProperties: number,
): UnsignedReading {
  try {
    const element = qualifying?.unsignedProperties;
    return { properties: readUnsignedProperties(element, maxProperties), fault: undefined };
  } catch (error) {
    if (!(error instanceof SignatureRefusal)) throw error;
    return { properties: [], fault: error.code };
  }
}

/** Each timestamp held against what it should be about. */
export function judgeTimestamps(
  properties: readonly UnsignedProperty[],
  signed: SignedProperties | undefined,
  subject: TimestampSubject,
): XmlTimestamp[] {
  const ofContent = (signed?.contentTimestamps ?? []).flatMap((property) =>
    judgeTokens(property, 0, (method) => contentTimestampBytes(subject, method)),
  );
  const unsigned = properties.flatMap((property, index) =>
    property.kind === 'timestamp' ? judgeProperty(property, properties, index, subject) : [],
  );
  return [...ofContent, ...unsigned];
}

function judgeProperty(
  { timestamp }: Extract<UnsignedProperty, { kind: 'timestamp' }>,
  properties: readonly UnsignedProperty[],
  index: number,
  subject: TimestampSubject,
): XmlTimestamp[] {
  if (timestamp.kind !== 'archive') {
    return judgeTokens(timestamp, 0, (method) => signatureTimestampBytes(subject, method));
  }
  const before = properties.slice(0, index).map(propertyElement);
  return judgeTokens(timestamp, index, (method) => archiveTimestampBytes(subject, before, method));
}

/** Several tokens in one property are about the same data. */
function judgeTokens(
  property: TimestampProperty,
  covered: number,
  dataBy: (method: NonNullable<TimestampProperty['method']>) => Uint8Array[],
): XmlTimestamp[] {
  const { kind, method, isExplicit, tokens } = property;
  if (method === undefined || isExplicit) {
    return tokens.map((token) => ({ kind, token, imprint: 'unsupported', covered }));
  }
  const data = findData(() => dataBy(method));
  return tokens.map((token) => ({ kind, token, imprint: judgeImprint(token, data), covered }));
}

/** Where the data is not there, no token can be about it. */
function findData(make: () => Uint8Array[]): Uint8Array[] | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof XmlSignError) return undefined;
    throw error;
  }
}

function judgeImprint(
  token: Uint8Array,
  data: readonly Uint8Array[] | undefined,
): XmlTimestamp['imprint'] {
  const imprint = findImprint(token);
  if (imprint === undefined) return 'unreadable';
  if (imprint.hashAlgorithm === undefined) return 'unsupported';
  if (data === undefined) return 'differs';
  const digest = digestOf(imprint.hashAlgorithm, ...data);
  return Buffer.compare(digest, imprint.digest) === 0 ? 'matches' : 'differs';
}

function findImprint(
  token: Uint8Array,
): { hashAlgorithm: HashAlgorithm | undefined; digest: Uint8Array } | undefined {
  try {
    return parseTimestampInfo(token).imprint;
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

export function summarize(property: UnsignedProperty): XmlUnsignedProperty {
  const values = property.kind === 'values' ? property.values : NO_VALUES;
  const tokens = property.kind === 'timestamp' ? property.timestamp.tokens : [];
  return { name: property.name, ...values, tokens };
}

const NO_VALUES = { certificates: [], crls: [], ocspResponses: [] };
