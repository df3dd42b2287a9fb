import type { Certificate } from '@hien-luong/pki';
import { findNameValue, formatName, listNameValues } from '@hien-luong/pki';
import type { Indication, SubIndication } from '../outcome/indication.ts';
import type { BaselineLevel, SignatureValidation } from '../process/signature-validation.ts';
import { coverageWords } from './coverage-words.ts';
import { formatTime } from './format-time.ts';
import { gapWords } from './gap-words.ts';
import type { ReasonWords } from './sub-indication-words.ts';
import { SUB_INDICATION_WORDS } from './sub-indication-words.ts';
import { warningWords } from './warning-words.ts';
import type { Words } from './words.ts';

export type Signer = {
  readonly name: string;
  readonly organisation: string | undefined;
  /** From the highest level down. */
  readonly units: readonly string[];
  /** The CA that issued the certificate. */
  readonly issuer: string;
  readonly serialNumber: string;
};

/** When, and by what clock: a timestamp proves, the caller vouches, the signer only claims. */
export type SigningTime =
  | { readonly source: 'TIMESTAMP'; readonly at: Date; readonly clock: string }
  | { readonly source: 'CALLER' | 'CLAIMED'; readonly at: Date }
  | { readonly source: 'NONE' };

/** What a person wants to know about one signature. */
export type SimpleReport = {
  readonly id: string;
  readonly indication: Indication;
  readonly subIndication: SubIndication | undefined;
  readonly signer: Signer | undefined;
  readonly time: SigningTime;
  readonly coverage: Words;
  readonly level: BaselineLevel;
  /** The signed content is what it was, whatever else is open. */
  readonly intact: boolean;
  /** Why, and what to do; undefined where the signature is valid. */
  readonly reason: ReasonWords | undefined;
  readonly warnings: readonly Words[];
  readonly validatedAt: Date;
  readonly provableUntil: Date | undefined;
  readonly policy: SignatureValidation['policy'];
};

export function simpleReport(validation: SignatureValidation): SimpleReport {
  const { signature, indication, subIndication } = validation;
  return {
    id: signature.id,
    indication,
    subIndication,
    signer: signature.signingCertificate && signerOf(signature.signingCertificate),
    time: timeOf(validation),
    coverage: coverageWords(signature.coverage),
    level: validation.level,
    intact: signature.formatCheck.ok && signature.cryptography.ok,
    reason: reasonOf(validation),
    warnings: warningWords(validation),
    validatedAt: validation.validatedAt,
    provableUntil: validation.provableUntil,
    policy: validation.policy,
  };
}

function signerOf({ subject, issuer, serialNumber }: Certificate): Signer {
  return {
    name: findNameValue(subject, 'CN') ?? formatName(subject),
    organisation: findNameValue(subject, 'O'),
    units: listNameValues(subject, 'OU'),
    issuer: findNameValue(issuer, 'CN') ?? formatName(issuer),
    serialNumber,
  };
}

function timeOf({ bestSignatureTime, timestamps, signature }: SignatureValidation): SigningTime {
  const { at, by } = bestSignatureTime;
  const stamp = timestamps.find(({ timestamp }) => timestamp.id === by);
  if (stamp !== undefined) {
    const clock = stamp.certificate && signerOf(stamp.certificate).name;
    return { source: 'TIMESTAMP', at, clock: clock ?? by };
  }
  if (by === 'CALLER') return { source: 'CALLER', at };
  const { claimedSigningTime } = signature;
  return claimedSigningTime === undefined
    ? { source: 'NONE' }
    : { source: 'CLAIMED', at: claimedSigningTime };
}

function reasonOf(validation: SignatureValidation): ReasonWords | undefined {
  const { subIndication, gap, blocks, revoked } = validation;
  if (subIndication === undefined) return undefined;
  if (subIndication === 'TRY_LATER' && gap !== undefined) return gapWords(gap);
  const words = SUB_INDICATION_WORDS[subIndication];
  const isOwn = subIndication === 'REVOKED' && blocks.at(-1)?.block === 'OWN_RECORD';
  return isOwn && revoked ? { ...words, reason: revokedWords(validation, revoked.at) } : words;
}

/** Since when it is revoked, and how far back the signature is proven. */
function revokedWords({ bestSignatureTime }: SignatureValidation, since: Date): Words {
  const { at, by } = bestSignatureTime;
  const [revokedAt, provenAt] = [formatTime(since), formatTime(at)];
  return by === 'PRESENT'
    ? {
        vi: `chứng thư bị thu hồi từ ${revokedAt.vi} và không có dấu thời gian nào chứng minh chữ ký có trước lúc đó`,
        en: `the certificate was revoked at ${revokedAt.en}, and no timestamp proves the signature to be older`,
      }
    : {
        vi: `chứng thư bị thu hồi từ ${revokedAt.vi}, còn chữ ký chỉ được chứng minh là có từ ${provenAt.vi}`,
        en: `the certificate was revoked at ${revokedAt.en}, and the signature is proven since ${provenAt.en} only`,
      };
}
