import type { Certificate, TimestampInfo } from '@hien-luong/pki';
import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, indeterminate } from '../outcome/conclusion.ts';
import type { ObjectId } from '../signature/object-id.ts';
import { objectIdOf } from '../signature/object-id.ts';
import { readToken } from '../signature/read-token.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { TimestampToValidate } from '../signature/timestamp-to-validate.ts';
import type { BasicOutcome } from './validate-basic.ts';
import { validateBasic } from './validate-basic.ts';
import type { ValidationContext } from './validation-context.ts';

export type TimestampOutcome = {
  readonly timestamp: TimestampToValidate;
  readonly object: ObjectId;
  /** At the present; the long-term process may prove more. */
  readonly conclusion: Conclusion;
  /** What it claims; true where it is proven to be valid. */
  readonly info: TimestampInfo | undefined;
  readonly certificate: Certificate | undefined;
  readonly basic: BasicOutcome;
  /** The token as the signature that it is. */
  readonly signature: SignatureToValidate;
};

/** How far the authority's clock may be before ours. */
const MAX_AHEAD_MS = 300_000;

/**
 * Timestamp validation: a token is a basic signature by a clock. One whose imprint is not that of
 * the data it should cover is about something else and proves nothing.
 * @spec EN 319 102-1 §5.4.4
 * @spec RFC 3161 §2.4.2
 */
export function validateTimestamp(
  timestamp: TimestampToValidate,
  context: ValidationContext,
): TimestampOutcome {
  const { id } = timestamp;
  const { now, journal, policy } = context;
  const { signature, info } = readToken(timestamp, context.certificates);
  const stampedAt = info?.genTime;
  const basic = validateBasic({ signature, purpose: 'timestamp', stampedAt }, context);
  const log = openBlock(journal, policy, 'TIMESTAMP_VALIDATION', id, now);
  const matches = log.check('IMPRINT_MATCHES', timestamp.imprint === 'match', timestamp.imprint);
  const ahead = stampedAt !== undefined && stampedAt.getTime() > now.getTime() + MAX_AHEAD_MS;
  const notAhead = log.check('TIMESTAMP_NOT_AHEAD', !ahead, stampedAt?.toISOString());
  log.check('TIMESTAMP_PASSED', basic.conclusion.status === 'PASSED');
  const conclusion = log.conclude(
    (matches ? undefined : unfitImprint(timestamp)) ??
      (notAhead ? basic.conclusion : indeterminate('SIG_CONSTRAINTS_FAILURE')),
  );
  return {
    timestamp,
    object: objectIdOf(timestamp.token),
    conclusion,
    info,
    certificate: signature.signingCertificate,
    basic,
    signature,
  };
}

function unfitImprint({ imprint }: TimestampToValidate): Conclusion {
  return imprint === 'unsupported'
    ? indeterminate('CRYPTO_CONSTRAINTS_FAILURE')
    : failed('HASH_FAILURE');
}
