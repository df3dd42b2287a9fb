import type { CheckResultView } from '@hien-luong/trust/contract';
import { formatDate, formatDateTime, parseCalendarDate } from '@hien-luong/vn';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
import { outcomeIcon } from '../frame/icons.ts';
import { page } from '../frame/page.ts';
import { type Html, html } from '../html.ts';
import { wordsIn } from '../words/words.ts';
import { formatBytes } from './format-bytes.ts';
import { signatureCard } from './signature-card.ts';
import { takeAwayForm } from './take-away-form.ts';

/** The verdict first, then each signature, then what can be taken away. */
export function resultPage(view: CheckResultView): string {
  const { language, verdict } = view;
  const words = wordsIn(language);
  const { result, outcome } = words;
  const { signatures } = verdict;
  const main = html`
<h1>${result.title}</h1>
${issuedPanel(view)}
${verdictPanel(view)}
${fileFacts(view)}
${signatures.length > 0 && html`<h2>${result.signatures(signatures.length)}</h2>`}
${signatures.map((signature, index) =>
  signatureCard(language, signature, result.signature(index + 1, signatures.length)),
)}
${takeAwayForm(words, language, verdict)}
<p class="acts"><a class="button" href="${inLanguage(CHECK_PATH, language)}">${result.another}</a>
<button type="button" class="quiet" data-print hidden>${result.print}</button></p>`;
  const found = view.issued && words.document.compared[view.issued.comparison];
  const title = [found, outcome[verdict.outcome], result.title].filter(Boolean).join(' · ');
  return page({ language, title, main });
}

const COMPARED = { same: 'valid', extended: 'indeterminate', different: 'invalid' } as const;

/** Whether this is the file that was issued, before what its signatures are worth. */
function issuedPanel({ language, issued }: CheckResultView): Html | undefined {
  if (issued === undefined) return undefined;
  const { document } = wordsIn(language);
  const { agencyName, numberAndSymbol, issuedOn, comparison } = issued;
  const outcome = COMPARED[comparison];
  return html`<section class="verdict ${outcome}" aria-labelledby="doi-chieu">
${outcomeIcon(outcome)}
<div><p class="word" id="doi-chieu">${document.compared[comparison]}</p>
<p>${document.issued(agencyName, numberAndSymbol, formatDate(parseCalendarDate(issuedOn)))}</p>
<p>${document.comparedNote[comparison]}</p></div>
</section>`;
}

function verdictPanel({ language, verdict }: CheckResultView): Html {
  const { outcome, result } = wordsIn(language);
  const { statement, todo, unsignedFiles } = verdict;
  return html`<section class="verdict ${verdict.outcome}" aria-labelledby="ket-luan">
${outcomeIcon(verdict.outcome)}
<div><p class="word" id="ket-luan">${outcome[verdict.outcome]}</p>
<p>${statement?.[language] ?? result.noWords}</p>
${todo ? html`<p>${todo[language]}</p>` : undefined}
${unsignedFiles.length > 0 && html`<p>${result.unsigned}: ${unsignedFiles.join('; ')}</p>`}</div>
</section>`;
}

function fileFacts({ language, fileName, size, verdict }: CheckResultView): Html {
  const { result } = wordsIn(language);
  return html`<dl class="facts">
<div><dt>${result.file}</dt><dd>${fileName || result.unnamed}</dd></div>
<div><dt>${result.size}</dt><dd>${formatBytes(size)}</dd></div>
<div><dt>${result.checkedAt}</dt><dd>${formatDateTime(new Date(verdict.checkedAt))}</dd></div>
<div><dt>SHA-256</dt><dd class="code">${verdict.sha256}</dd></div>
</dl>`;
}
