import type {
  PageLanguage,
  PublicSignatureVerdict,
  VerdictWords,
} from '@hien-luong/trust/contract';
import { formatDate, formatDateTime } from '@hien-luong/vn';
import { outcomeIcon } from '../frame/icons.ts';
import { type Html, html } from '../html.ts';
import { type Words, wordsIn } from '../words/words.ts';

type Signature = PublicSignatureVerdict;
type Card = { words: Words; say(words: VerdictWords | null | undefined): string };

/**
 * One signature: the judgement in a sentence, then who, when, what, and what came after. The words
 * of the judgement come with it.
 */
export function signatureCard(language: PageLanguage, signature: Signature, title: string): Html {
  const card: Card = { words: wordsIn(language), say: (words) => words?.[language] ?? '' };
  const { outcome } = signature;
  const sentence = card.say(signature.sentence);
  return html`<section class="card signature">
<h3>${title} <span class="badge ${outcome}">${outcomeIcon(outcome)}${card.words.outcome[outcome]}</span></h3>
${sentence && html`<p class="reason ${outcome}">${sentence}</p>`}
<dl class="facts">
${rowsOf(card, signature).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}
</dl>
${stepsOf(card, signature)}
</section>`;
}

function rowsOf(card: Card, signature: Signature): [string, string][] {
  const { words, say } = card;
  const names = words.signature;
  const { signer, organisation, issuer, serialNumber, provableUntil } = signature;
  const rows: [string, string][] = [
    [whoseOf(words, signature), signer || names.nobody],
    [names.organisation, organisation === signer ? '' : organisation],
    [names.time, timeOf(words, signature)],
    [names.issuer, issuer],
    [names.serial, serialNumber],
    [names.covers, say(signature.covers)],
    [names.files, signature.files.join('; ')],
    [names.after, afterOf(card, signature)],
    [names.level, say(signature.levelText) || signature.level],
    [names.until, provableUntil ? formatDate(new Date(provableUntil)) : ''],
    [names.warnings, signature.warnings.map(say).join('; ')],
  ];
  return rows.filter(([, text]) => text !== '');
}

function whoseOf({ signature: names }: Words, { holderKind, kind }: Signature): string {
  return kind === 'timestamp' ? names.timestamp : names[holderKind];
}

/** A time that only the signer's computer says is not told as if it were proven. */
function timeOf({ signature: names }: Words, { signedAt, timeSource, clock }: Signature): string {
  if (signedAt === null) return names.timeUnknown;
  const at = formatDateTime(new Date(signedAt));
  if (timeSource !== 'timestamp') return `${at}, ${names.timeClaimed}`;
  return `${at}, ${clock ? names.timeBy(clock) : names.timeProven}`;
}

function afterOf({ words: { signature: names }, say }: Card, signature: Signature): string {
  const { permitted, forbidden } = signature.changes;
  const list = (changes: readonly VerdictWords[]) => changes.map(say).join(', ');
  if (forbidden.length > 0) return names.afterForbidden(list(forbidden));
  if (permitted.length > 0) return names.afterPermitted(list(permitted));
  return signature.coversWholeFile ? names.afterNothing : '';
}

function stepsOf({ words: { signature: names }, say }: Card, { steps }: Signature) {
  if (steps.length === 0) return undefined;
  const lines = steps.map(({ text, ok }) => {
    const mark = ok ? names.passed : names.failed;
    return html`<li class="${ok ? 'passed' : 'failed'}"><b>${mark}:</b> ${say(text)}</li>`;
  });
  return html`<details><summary>${names.checks}</summary><ul class="checks">${lines}</ul></details>`;
}
