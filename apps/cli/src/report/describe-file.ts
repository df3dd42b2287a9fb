import type { SignatureVerification } from '@hien-luong/pdf-sign';
import { formatDate, formatDateTime } from '@hien-luong/vn';
import { reasonWords } from '../words/reason-words.ts';
import type { Words } from '../words/words.ts';
import { concludeFile, concludeSignature } from './conclude.ts';
import type { JudgedFile } from './report-file.ts';

/** The judgement for people: the verdict first, then each signature, then what to do. */
export function describeFile(file: JudgedFile, words: Words): string[] {
  const { name, sha256, verification, hasAnchors } = file;
  const { signatures } = verification;
  const say = words.verify;
  const outcome = concludeFile(verification);
  const none = signatures.length === 0;
  const removed = verification.strayDictionaries > 0;
  return [
    `${MARKS[outcome]} ${words.outcomes[outcome]}  ${name}`,
    `  ${removed ? say.removed : none ? say.unsigned : say.statement[outcome]}`,
    `  SHA-256 ${sha256}`,
    ...signatures.flatMap((signature, index) => [
      '',
      ...describeSignature(signature, words, `${index + 1}/${signatures.length}`),
    ]),
    ...(hasAnchors || none ? [] : ['', say.noAnchors]),
  ];
}

const MARKS = { valid: '✓', indeterminate: '?', invalid: '✗' } as const;

function describeSignature(
  signature: SignatureVerification,
  words: Words,
  position: string,
): string[] {
  const say = words.verify;
  const { outcome, subIndication } = concludeSignature(signature);
  const reason = subIndication && reasonWords(subIndication, words.language);
  const rows: [string, string | undefined][] = [
    [say.why, reason?.why],
    [say.todo, reason?.todo],
    [signature.type === 'SIGNATURE' ? say.signer : say.clock, signature.signer?.subject],
    [say.issuer, signature.signer?.issuer],
    [say.time, timeOf(signature, words)],
    [say.covers, coversOf(signature, words)],
    [say.after, afterOf(signature, words)],
    [say.level, signature.level],
    [say.provable, provableOf(signature, words)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${say.signature} ${position}: ${words.outcomes[outcome]}`,
    ...rows.flatMap(([name, text]) => (text ? [`  ${name.padEnd(width)}  ${text}`] : [])),
  ];
}

function timeOf({ bestTime }: SignatureVerification, { verify }: Words): string {
  if (bestTime === undefined) return verify.timeUnknown;
  const source = bestTime.source === 'timestamp' ? verify.timeProven : verify.timeClaimed;
  return `${formatDateTime(bestTime.at)} (${source})`;
}

/** Only of what is valid: the rest cannot be kept up by anything. */
function provableOf(signature: SignatureVerification, { verify }: Words): string | undefined {
  const until = signature.validation?.provableUntil;
  const isValid = concludeSignature(signature).outcome === 'valid';
  return until !== undefined && isValid ? verify.provableUntil(formatDate(until)) : undefined;
}

function coversOf({ coverage }: SignatureVerification, { verify }: Words): string {
  if (coverage === 'WHOLE_FILE') return verify.coversAll;
  return coverage === 'BROKEN'
    ? verify.coversBroken
    : verify.coversRevision(coverage.revision, coverage.of);
}

function afterOf({ laterChanges }: SignatureVerification, { verify }: Words): string | undefined {
  const { forbidden, permitted } = laterChanges;
  const list = (changes: typeof forbidden | typeof permitted) =>
    [...new Set(changes.map(({ kind }) => kind))].join(', ');
  if (forbidden.length > 0) return verify.afterForbidden(list(forbidden));
  return permitted.length > 0 ? verify.afterPermitted(list(permitted)) : undefined;
}
