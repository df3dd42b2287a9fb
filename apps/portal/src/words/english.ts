import { englishFindings } from './english-findings.ts';
import type { Words } from './words.ts';

export const english: Words = {
  frame: {
    place: 'Quảng Trị Province',
    service: 'Check an electronic document',
    skip: 'To the main content',
    otherLanguage: 'Tiếng Việt',
    help: 'Help',
    promise:
      'This page needs no account and keeps neither files nor results. For each check the file stays in memory only until the answer is given.',
    programs: 'For programs: the API',
  },
  form: {
    title: 'Check an electronic document',
    lead: 'See who signed a document, when, and whether it was changed afterwards.',
    file: 'PDF file to check',
    hint: (megabytes) =>
      `At most ${megabytes} MB. The file is read for the check and then dropped.`,
    submit: 'Check',
    drop: 'or drop the file here',
    sending: 'Sending the file …',
    judging: 'Checking …',
    lost: 'The connection was lost while the file was being sent. It was not checked; try again.',
    helpTitle: 'The three possible results',
    helpValid:
      'The signature is right, the certificate comes from a trusted provider and was in force at signing, the content is unchanged.',
    helpIndeterminate:
      'Nothing wrong was found, but evidence is missing. The result says what is missing and what to do.',
    helpInvalid:
      'The signature is wrong, the certificate was revoked before signing, or the content was changed afterwards. Do not rely on the document before the sender confirms it.',
    paper:
      'Only the original electronic file can be checked. Prints, photos and scans carry no digital signature.',
  },
  outcome: { valid: 'VALID', indeterminate: 'NOT ENOUGH EVIDENCE', invalid: 'INVALID' },
  result: {
    title: 'Result of the check',
    unnamed: 'File without a name',
    file: 'File',
    size: 'Size',
    checkedAt: 'Checked at',
    signatures: (count) => (count === 1 ? '1 signature' : `${count} signatures`),
    signature: (position, count) => `Signature ${position} of ${count}`,
    another: 'Check another file',
    print: 'Print the result',
    statement: {
      valid: 'All signatures are valid and the content is as it was signed.',
      indeterminate: 'There is not enough evidence to decide. Each signature says what is missing.',
      invalid:
        'A signature is invalid. Do not rely on this document before the sender confirms it.',
    },
  },
  signature: {
    person: 'Signed by',
    agency: 'Signed by the organisation',
    device: 'Signature of the device or service',
    unknown: 'Signature of',
    timestamp: 'Timestamp by',
    nobody: 'The certificate of the signer cannot be read',
    organisation: 'Of',
    issuer: 'Certificate issued by',
    serial: 'Certificate number',
    time: 'Signed at',
    timeProven: 'by a certified timestamp',
    timeClaimed: 'by the clock of the signer’s computer, not certified',
    timeUnknown: 'Unknown',
    covers: 'What is signed',
    coversAll: 'The whole file',
    coversRevision: (revision, count) =>
      `Version ${revision} of ${count} in the file; what came later is not covered`,
    coversBroken: 'Cannot be told',
    after: 'After signing',
    afterNothing: 'Nothing was added',
    afterPermitted: (kinds) => `Permitted changes only: ${kinds}`,
    afterForbidden: (kinds) => `Changed: ${kinds}`,
    level: 'Level',
    levels: {
      'B-B': 'B-B: without a timestamp',
      'B-T': 'B-T: with a timestamp',
      'B-LT': 'B-LT: with a timestamp and evidence about the certificate',
      'B-LTA': 'B-LTA: with evidence for the long term',
      CMS: 'Old form, lacks parts of PAdES',
      TIMESTAMP: 'Timestamp of the whole document',
    },
    why: 'Why',
    todo: 'What to do',
    checks: 'Checks made',
    passed: 'Passed',
    failed: 'Failed',
  },
  take: {
    title: 'Look again and take away',
    lead: 'The file is not kept, so choose the file just checked once more.',
    kept: 'The file is still on your device; the buttons below send it again to fetch the result.',
    file: 'The file just checked',
    revision: (revision, count) =>
      count === 1
        ? 'See exactly what was signed'
        : `See what was signed: version ${revision} of ${count}`,
    evidence: 'Download the evidence (ZIP)',
    evidenceHint:
      'The file, the result, signatures, certificates, timestamps, and how to verify them with OpenSSL without this page.',
  },
  problem: {
    title: 'Not checked',
    back: 'Choose another file',
    number: (id) => `Number of this request: ${id}`,
  },
  ...englishFindings,
};
