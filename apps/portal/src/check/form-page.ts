import type { CheckFormView, PageLanguage } from '@hien-luong/trust/contract';
import { CHECK_PATH, DOCUMENT_PATH, inLanguage } from '../addresses.ts';
import { outcomeIcon } from '../frame/icons.ts';
import { page } from '../frame/page.ts';
import { type Html, html } from '../html.ts';
import { type Words, wordsIn } from '../words/words.ts';

const OUTCOMES = ['valid', 'indeterminate', 'invalid'] as const;

/** The one question: which file? */
export function formPage({ language, maxMegabytes }: CheckFormView): string {
  const words = wordsIn(language);
  const { form } = words;
  const main = html`
<h1>${form.title}</h1>
<p class="lead">${form.lead}</p>
<form class="card ask" method="post" action="${inLanguage(CHECK_PATH, language)}" enctype="multipart/form-data"
 data-check data-max="${maxMegabytes}" data-sending="${form.sending}" data-judging="${form.judging}" data-lost="${form.lost}">
<label for="tep">${form.file}</label>
<p class="hint" id="tep-goi-y">${form.hint(maxMegabytes)}</p>
<input type="file" id="tep" name="file" accept=".pdf,.xml,.asice,.sce,application/pdf,application/xml" required aria-describedby="tep-goi-y">
<p class="hint" data-drop hidden>${form.drop}</p>
<button type="submit">${form.submit}</button>
<div class="progress" role="status" data-progress hidden><progress max="1"></progress> <span></span></div>
</form>
${codeForm(words, language)}
<section id="tro-giup" class="help" aria-labelledby="tro-giup-ten">
<h2 id="tro-giup-ten">${form.helpTitle}</h2>
<dl>${OUTCOMES.map((outcome) => meaning(words, outcome))}</dl>
<p>${form.paper}</p>
</section>`;
  return page({ language, title: form.title, main });
}

function codeForm({ document }: Words, language: PageLanguage): Html {
  return html`<form class="card ask" method="get" action="${DOCUMENT_PATH}" data-code>
<h2>${document.codeTitle}</h2>
<label for="ma">${document.code}</label>
<p class="hint" id="ma-goi-y">${document.codeHint}</p>
<input type="text" id="ma" name="code" required minlength="16" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="ma-goi-y">
${language === 'en' && html`<input type="hidden" name="lang" value="en">`}
<div class="acts"><button type="submit" class="quiet">${document.codeSubmit}</button>
<button type="button" class="quiet" data-scan data-stop="${document.scanStop}" data-failed="${document.scanFailed}" hidden>${document.scan}</button></div>
<div role="status" data-scan-place hidden><video muted playsinline></video><p></p></div>
</form>`;
}

function meaning({ outcome: names, form }: Words, outcome: (typeof OUTCOMES)[number]): Html {
  const texts = {
    valid: form.helpValid,
    indeterminate: form.helpIndeterminate,
    invalid: form.helpInvalid,
  };
  return html`<div><dt class="badge ${outcome}">${outcomeIcon(outcome)}${names[outcome]}</dt><dd>${texts[outcome]}</dd></div>`;
}
