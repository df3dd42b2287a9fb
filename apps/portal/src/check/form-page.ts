import type { CheckFormView } from '@hien-luong/trust/contract';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
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
<input type="file" id="tep" name="file" accept="application/pdf,.pdf" required aria-describedby="tep-goi-y">
<p class="hint" data-drop hidden>${form.drop}</p>
<button type="submit">${form.submit}</button>
<div class="progress" role="status" data-progress hidden><progress max="1"></progress> <span></span></div>
</form>
<section id="tro-giup" class="help" aria-labelledby="tro-giup-ten">
<h2 id="tro-giup-ten">${form.helpTitle}</h2>
<dl>${OUTCOMES.map((outcome) => meaning(words, outcome))}</dl>
<p>${form.paper}</p>
</section>`;
  return page({ language, title: form.title, main });
}

function meaning({ outcome: names, form }: Words, outcome: (typeof OUTCOMES)[number]): Html {
  const texts = {
    valid: form.helpValid,
    indeterminate: form.helpIndeterminate,
    invalid: form.helpInvalid,
  };
  return html`<div><dt class="badge ${outcome}">${outcomeIcon(outcome)}${names[outcome]}</dt><dd>${texts[outcome]}</dd></div>`;
}
