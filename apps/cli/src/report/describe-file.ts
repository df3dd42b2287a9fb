import { formatDate, formatDateTime } from '@hien-luong/vn';
import type { JudgedFile, JudgedSignature } from '../judge/judged-file.ts';
import { reasonWords } from '../words/reason-words.ts';
import type { Words } from '../words/words.ts';
import { warningText } from './warning-text.ts';

/** What was judged, and when. */
export type Judgement = {
  name: string;
  sha256: string;
  judgedAt: Date;
  judged: JudgedFile;
  /** Without anybody to trust nothing can be valid. */
  hasAnchors: boolean;
};

/** The judgement for people: the verdict first, then each signature, then what to do. */
export function describeFile(
  { name, sha256, judged, hasAnchors }: Judgement,
  words: Words,
): string[] {
  const { outcome, signatures, unsignedFiles, warnings } = judged;
  const say = words.verify;
  const none = signatures.length === 0;
  return [
    `${MARKS[outcome]} ${words.outcomes[outcome]}  ${name}`,
    `  ${statementOf(judged, words)}`,
    `  SHA-256 ${sha256}`,
    ...unsignedFiles.map((file) => `  ! ${say.unsignedFile(file)}`),
    ...warnings.map((warning) => `  ! ${warningText(warning, words)}`),
    ...signatures.flatMap((signature, index) => [
      '',
      ...describeSignature(signature, words, `${index + 1}/${signatures.length}`),
    ]),
    ...(hasAnchors || none ? [] : ['', say.noAnchors]),
  ];
}

const MARKS = { valid: '✓', indeterminate: '?', invalid: '✗' } as const;

function statementOf({ outcome, signatures, pdf }: JudgedFile, { verify }: Words): string {
  if (pdf?.signatureRemoved) return verify.removed;
  return signatures.length === 0 ? verify.unsigned : verify.statement[outcome];
}

function describeSignature(signature: JudgedSignature, words: Words, position: string): string[] {
  const say = words.verify;
  const { outcome, subIndication } = signature;
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

function timeOf({ time }: JudgedSignature, { verify }: Words): string {
  if (time === undefined) return verify.timeUnknown;
  const source = time.source === 'timestamp' ? verify.timeProven : verify.timeClaimed;
  return `${formatDateTime(time.at)} (${source})`;
}

/** Only of what is valid: the rest cannot be kept up by anything. */
function provableOf({ validation, outcome }: JudgedSignature, { verify }: Words) {
  const until = validation?.provableUntil;
  return until !== undefined && outcome === 'valid'
    ? verify.provableUntil(formatDate(until))
    : undefined;
}

function coversOf({ covered }: JudgedSignature, { verify }: Words): string {
  switch (covered.kind) {
    case 'whole':
      return verify.coversAll;
    case 'revision':
      return verify.coversRevision(covered.revision, covered.of);
    case 'parts':
      return covered.names.length === 0 ? verify.coversNone : covered.names.join(', ');
    case 'broken':
      return verify.coversBroken;
  }
}

function afterOf({ laterChanges }: JudgedSignature, { verify }: Words): string | undefined {
  const { forbidden, permitted } = laterChanges;
  const list = (kinds: readonly string[]) => [...new Set(kinds)].join(', ');
  if (forbidden.length > 0) return verify.afterForbidden(list(forbidden));
  return permitted.length > 0 ? verify.afterPermitted(list(permitted)) : undefined;
}
