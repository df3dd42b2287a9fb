import type { ProblemView } from '@hien-luong/trust/contract';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
import { page } from '../frame/page.ts';
import { html } from '../html.ts';
import { wordsIn } from '../words/words.ts';

/** What was refused, why, and the way on. */
export function problemPage({ language, code, maxMegabytes, requestId }: ProblemView): string {
  const { problem, refusals, form } = wordsIn(language);
  const known = refusals[code] ?? refusals.INTERNAL;
  const title = problem.title;
  const main = html`
<h1>${title}</h1>
<div class="card notice" role="alert">
<p><b>${known?.why}</b></p>
${code === 'UPLOAD_TOO_LARGE' && html`<p>${form.hint(maxMegabytes)}</p>`}
<p>${known?.todo}</p>
${known === refusals.INTERNAL && html`<p class="hint">${problem.number(requestId)}</p>`}
</div>
<p><a class="button" href="${inLanguage(CHECK_PATH, language)}">${problem.back}</a></p>`;
  return page({ language, title, main });
}
