import { englishRefusals } from './english-refusals.ts';
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
    file: 'File to check: PDF, signed XML or .asice',
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
  outcome: { valid: 'VALID', indeterminate: 'NOT PROVEN', invalid: 'INVALID' },
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
    unsigned: 'Files nobody signed',
    noWords: 'The signatures cannot be checked.',
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
    timeBy: (clock) => `by the timestamp of ${clock}`,
    covers: 'What is signed',
    files: 'Files signed',
    after: 'After signing',
    afterNothing: 'Nothing was added',
    afterPermitted: (kinds) => `Permitted changes only: ${kinds}`,
    afterForbidden: (kinds) => `Changed: ${kinds}`,
    level: 'Level',
    until: 'Provable until',
    warnings: 'Note',
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
    compare: (revision) => `Hold the signed version ${revision} against the present one`,
    evidence: 'Download the evidence (ZIP)',
    reports: 'Reports on the check',
    report: {
      simple: 'Simple report (JSON)',
      detailed: 'Detailed report (JSON)',
      xml: 'Report by ETSI TS 119 102-2 (XML)',
    },
    evidenceHint:
      'The file, the result, three layers of report, signatures, certificates, timestamps, and how to verify them with OpenSSL without this page.',
  },
  compare: {
    title: 'The signed version and the present one',
    lead: (revision, count) =>
      `Version ${revision} of ${count} in the file is the one that was signed. What differs is framed, a seal, number and date rightly added afterwards included.`,
    same: 'The pages look just as they were signed. What was changed does not show on them, but the signature does not cover it.',
    incomplete: 'More pages were not compared; open the signed version to see all.',
    kinds: {
      CHANGED: (page) => `Page ${page}: differs from the signed version`,
      ADDED: (page) => `Page ${page}: added after signing`,
      REMOVED: (page) => `Page ${page}: signed, and no longer there`,
    },
    signed: 'The signed version',
    present: 'The present version',
  },
  document: {
    title: (numberAndSymbol) => `Document ${numberAndSymbol}`,
    issued: (agency, numberAndSymbol, day) =>
      `${agency} issued document ${numberAndSymbol} on ${day}.`,
    agency: 'Issued by',
    number: 'Number and symbol',
    day: 'Date of issue',
    reference: 'Code printed on the document',
    digest: 'SHA-256 of the issued file',
    limits:
      'This page confirms agency, number, date, and recall or replacement in this system. It shows no content, and knows nothing of amendment or repeal elsewhere.',
    standing: { issued: 'ISSUED', recalled: 'RECALLED', replaced: 'REPLACED' },
    standingNote: {
      issued: 'Its agency has neither recalled nor replaced this document.',
      recalled: 'Its agency has recalled this document. Do not rely on it.',
      replaced: 'Its agency has replaced this document by another.',
    },
    replacedBy: (numberAndSymbol, day) => `Replaced by ${numberAndSymbol} of ${day}.`,
    warning: 'If the document at hand says otherwise, it is not the document that was issued.',
    ask: 'Do you have the file?',
    file: 'PDF file to hold against the issued one',
    submit: 'Compare and check',
    codeTitle: 'Is there a code on the document?',
    code: 'Code printed beside the square',
    codeHint: '16 letters and digits, with or without gaps.',
    codeSubmit: 'Look up',
    scan: 'Scan with the camera',
    scanStop: 'Stop scanning',
    scanFailed: 'The camera cannot be opened. Type the code instead.',
    compared: {
      same: 'THE FILE THAT WAS ISSUED',
      extended: 'THE ISSUED FILE WITH SOMETHING ADDED',
      different: 'NOT THE FILE THAT WAS ISSUED',
    },
    comparedNote: {
      same: 'The file is the same as the issued one, byte for byte.',
      extended:
        'It begins with the issued file, byte for byte; what was added is told with each signature below.',
      different:
        'The file is not the one that was issued under this code. Do not rely on it before the agency confirms it.',
    },
  },
  problem: {
    title: 'Not checked',
    back: 'Choose another file',
    number: (id) => `Number of this request: ${id}`,
  },
  refusals: englishRefusals,
};
