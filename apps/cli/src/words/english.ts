import { englishErrors } from './english-errors.ts';
import { englishUsage } from './english-usage.ts';
import type { Words } from './words.ts';

const ASK_SENDER = 'Do not rely on the document before the sender confirms it.';
const ASK_TIMESTAMPED = 'Ask the sender for a copy with a timestamp.';

export const english: Words = {
  usage: englishUsage.all,
  commands: englishUsage.commands,
  errors: englishErrors,
  outcomes: { valid: 'VALID', indeterminate: 'NOT ENOUGH EVIDENCE', invalid: 'INVALID' },
  verify: {
    statement: {
      valid: 'All signatures are valid and the content is as it was signed.',
      indeterminate: 'There is not enough evidence to decide.',
      invalid:
        'A signature is invalid. Do not rely on this document before the sender confirms it.',
    },
    unsigned: 'The file has no digital signature.',
    removed: 'A signature was removed from the file.',
    noAnchors: `Nobody to trust was named, so no signature can be valid. What to do:
  1. fetch the root certificate from where the authority publishes it, and compare its SHA-256;
  2. run again with --anchors <file or folder of root certificates>.`,
    signature: 'Signature',
    why: 'Why',
    todo: 'What to do',
    signer: 'Signed by',
    clock: 'Timestamp by',
    issuer: 'Issued by',
    time: 'Signed at',
    timeProven: 'by a timestamp',
    timeClaimed: 'by the signer’s computer, not certified',
    timeUnknown: 'unknown',
    covers: 'Covers',
    coversAll: 'the whole file',
    coversRevision: (revision, count) => `version ${revision} of ${count} in the file`,
    coversBroken: 'cannot be told',
    after: 'Afterwards',
    afterPermitted: (kinds) => `permitted changes only: ${kinds}`,
    afterForbidden: (kinds) => `changed: ${kinds}`,
    level: 'Level',
    provable: 'Provable',
    provableUntil: (day) => `until ${day}; a new timestamp is needed before`,
    reasons: {
      FORMAT_FAILURE: {
        why: 'The signature is malformed, or the file was changed after signing.',
        todo: ASK_SENDER,
      },
      HASH_FAILURE: { why: 'The content was changed after signing.', todo: ASK_SENDER },
      SIG_CRYPTO_FAILURE: { why: 'The signature does not fit the certificate.', todo: ASK_SENDER },
      SIG_CONSTRAINTS_FAILURE: { why: 'The signature lacks a required part.', todo: ASK_SENDER },
      CHAIN_CONSTRAINTS_FAILURE: {
        why: 'The certificate was not issued for this kind of signing.',
        todo: ASK_SENDER,
      },
      CERTIFICATE_CHAIN_GENERAL_FAILURE: {
        why: 'The chain of certificates is not valid.',
        todo: ASK_SENDER,
      },
      CRYPTO_CONSTRAINTS_FAILURE: {
        why: 'The algorithm or the key is too weak.',
        todo: 'Ask the sender to sign again with a current algorithm.',
      },
      EXPIRED: { why: 'The certificate had expired at signing.', todo: ASK_SENDER },
      NOT_YET_VALID: { why: 'The certificate was not yet in force at signing.', todo: ASK_SENDER },
      REVOKED: { why: 'The certificate had been revoked before signing.', todo: ASK_SENDER },
      REVOKED_NO_POE: {
        why: 'The certificate is revoked, and nothing proves that it was used before.',
        todo: ASK_TIMESTAMPED,
      },
      NO_SIGNING_CERTIFICATE_FOUND: {
        why: 'The file lacks the certificate of the signer.',
        todo: 'Ask the sender for a copy that carries the certificate.',
      },
      NO_CERTIFICATE_CHAIN_FOUND: {
        why: 'The certificate does not lead to a root named by --anchors.',
        todo: 'Look at --anchors again, add CAs by --intermediates, or ask the sender.',
      },
      OUT_OF_BOUNDS_NO_POE: {
        why: 'The certificate has expired since, and no timestamp proves when it was used.',
        todo: ASK_TIMESTAMPED,
      },
      NO_POE: { why: 'Nothing proves when the document was signed.', todo: ASK_TIMESTAMPED },
      NO_CERTIFICATE_CHAIN_FOUND_NO_POE: {
        why: 'The certificate does not lead to a root that is still trusted, and nothing proves when it was used.',
        todo: ASK_TIMESTAMPED,
      },
      REVOKED_CA_NO_POE: {
        why: 'The certificate of a CA was revoked, and nothing proves that the signature is older.',
        todo: ASK_TIMESTAMPED,
      },
      OUT_OF_BOUNDS_NOT_REVOKED: {
        why: 'The certificate has expired without being revoked, and nothing proves when it was used.',
        todo: ASK_TIMESTAMPED,
      },
      REVOCATION_OUT_OF_BOUNDS_NO_POE: {
        why: 'The revocation information has run out, and nothing proves when the document was signed.',
        todo: ASK_TIMESTAMPED,
      },
      CRYPTO_CONSTRAINTS_FAILURE_NO_POE: {
        why: 'The algorithm is too weak today, and nothing proves that it was used while it was strong.',
        todo: ASK_TIMESTAMPED,
      },
      TIMESTAMP_ORDER_FAILURE: {
        why: 'The timestamps in the file contradict each other.',
        todo: ASK_SENDER,
      },
      SIGNATURE_POLICY_NOT_AVAILABLE: {
        why: 'The signature names a signature policy that is not at hand.',
        todo: ASK_SENDER,
      },
      POLICY_PROCESSING_ERROR: {
        why: 'The signature policy that the signature names cannot be applied.',
        todo: ASK_SENDER,
      },
      SIGNED_DATA_NOT_FOUND: { why: 'What was signed cannot be found.', todo: ASK_SENDER },
      TRY_LATER: {
        why: 'It is not known whether the certificate is revoked.',
        todo: 'Run again with its status: --online, or --crl, --ocsp.',
      },
    },
  },
  status: {
    refused: (url) => `${url} was not asked: allow its host by --allow-host if you trust it.`,
    failed: (what) => `The status could not be asked for: ${what}`,
  },
  sign: {
    ask: 'Passphrase of the key:',
    done: (output, subject, level) =>
      `Signed ${output}\n  Signed by  ${subject}\n  Level      ${level}`,
  },
  timestamp: {
    done: (output, time) => `Timestamped at ${time}: ${output}`,
    untrusted: 'Nobody checked who issued the timestamp: name --anchors <root certificate>.',
  },
  facts: {},
};
