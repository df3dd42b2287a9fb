import type { PublicSignatureVerdict } from '@hien-luong/trust/contract';
import { formatDateTime } from '@hien-luong/vn';
import { outcomeIcon } from '../frame/icons.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words/words.ts';

type Signature = PublicSignatureVerdict;

/** One signature: what it is worth and why, then who, when, what, and what came after. */
export function signatureCard(words: Words, signature: Signature, title: string): Html {
  const { outcome } = signature;
  return html`<section class="card signature">
<h3>${title} <span class="badge ${outcome}">${outcomeIcon(outcome)}${words.outcome[outcome]}</span></h3>
${reasonOf(words, signature)}
<dl class="facts">
${rowsOf(words, signature).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}
</dl>
${checksOf(words, signature)}
</section>`;
}

function reasonOf({ reasons, signature: names }: Words, signature: Signature): Html | undefined {
  const { outcome, subIndication } = signature;
  if (outcome === 'valid' || subIndication === null) return undefined;
  const reason = reasons[subIndication];
  return html`<div class="reason ${outcome}"><p><b>${names.why}:</b> ${reason?.why ?? subIndication}</p>
${reason && html`<p><b>${names.todo}:</b> ${reason.todo}</p>`}</div>`;
}

function rowsOf(words: Words, signature: Signature): [string, string][] {
  const names = words.signature;
  const { signer, organisation, issuer, serialNumber, level } = signature;
  const rows: [string, string][] = [
    [whoseOf(words, signature), signer || names.nobody],
    [names.organisation, organisation === signer ? '' : organisation],
    [names.time, timeOf(words, signature)],
    [names.issuer, issuer],
    [names.serial, serialNumber],
    [names.covers, coversOf(words, signature)],
    [names.after, afterOf(words, signature)],
    [names.level, names.levels[level] ?? level],
  ];
  return rows.filter(([, text]) => text !== '');
}

function whoseOf({ signature: names }: Words, { holderKind, level }: Signature): string {
  return level === 'TIMESTAMP' ? names.timestamp : names[holderKind];
}

/** A time that only the signer's computer says is not told as if it were proven. */
function timeOf({ signature: names }: Words, { signedAt, timeSource }: Signature): string {
  if (signedAt === null) return names.timeUnknown;
  const at = formatDateTime(new Date(signedAt));
  return `${at}, ${timeSource === 'timestamp' ? names.timeProven : names.timeClaimed}`;
}

function coversOf({ signature: names }: Words, signature: Signature): string {
  const { coversWholeFile, revision, revisionCount } = signature;
  if (coversWholeFile) return names.coversAll;
  return revision === 0 ? names.coversBroken : names.coversRevision(revision, revisionCount);
}

function afterOf({ signature: names, changes }: Words, signature: Signature): string {
  const { permittedChanges, forbiddenChanges } = signature;
  const list = (kinds: readonly string[]) =>
    [...new Set(kinds.map((kind) => changes[kind] ?? kind))].join(', ');
  if (forbiddenChanges.length > 0) return names.afterForbidden(list(forbiddenChanges));
  if (permittedChanges.length > 0) return names.afterPermitted(list(permittedChanges));
  return signature.coversWholeFile ? names.afterNothing : '';
}

function checksOf({ checks, signature: names }: Words, signature: Signature): Html | undefined {
  if (signature.checks.length === 0) return undefined;
  const lines = signature.checks.map(({ code, ok }) => {
    const mark = ok ? names.passed : names.failed;
    return html`<li class="${ok ? 'passed' : 'failed'}"><b>${mark}:</b> ${checks[code] ?? code}</li>`;
  });
  return html`<details><summary>${names.checks}</summary><ul class="checks">${lines}</ul></details>`;
}
