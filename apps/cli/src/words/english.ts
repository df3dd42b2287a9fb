import { englishErrors } from './english-errors.ts';
import { englishUsage } from './english-usage.ts';
import type { Words } from './words.ts';

export const english: Words = {
  language: 'en',
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
    coversNone: 'no file',
    unsignedFile: (file) => `${file}: nobody signed this file`,
    checksOf: 'Checks of',
    blockStatus: { PASSED: 'passed', INDETERMINATE: 'not enough evidence', FAILED: 'failed' },
    checkOutcome: {
      passed: 'passed',
      failed: 'failed',
      warned: 'warning',
      noted: 'noted',
      ignored: 'ignored',
    },
    reported: (outcome, file, output) => `${outcome}  ${file}: the report is ${output}`,
    warnings: {
      MIMETYPE_NOT_FIRST: 'the mimetype does not come first',
      MIMETYPE_PACKED: 'the mimetype is packed or has something more',
      SIGNATURE_OUTSIDE_META_INF: 'a signature outside META-INF, which does not count',
      META_INF_FILE_UNKNOWN: 'a file of another kind in META-INF, which is not read',
      SIGNATURE_FILE_UNREADABLE: 'a signature file that cannot be read',
      SIGNATURE_COPIED: 'a copy of another signature, which counts once',
      SIGNED_IN_OTHER_FORM: 'only its canonical form is signed, not the file itself',
    },
    after: 'Afterwards',
    afterPermitted: (kinds) => `permitted changes only: ${kinds}`,
    afterForbidden: (kinds) => `changed: ${kinds}`,
    level: 'Level',
    provable: 'Provable',
    provableUntil: (day) => `until ${day}; a new timestamp is needed before`,
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
