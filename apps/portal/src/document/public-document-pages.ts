import type {
  PublicDocument,
  PublicDocumentPages,
  PublicDocumentView,
} from '@hien-luong/documents/contract';
import type { PageLanguage } from '@hien-luong/trust/contract';
import { formatDate, parseCalendarDate } from '@hien-luong/vn';
import { DOCUMENT_PATH, inLanguage } from '../addresses.ts';
import { outcomeIcon } from '../frame/icons.ts';
import { page } from '../frame/page.ts';
import { type Html, html } from '../html.ts';
import { wordsIn } from '../words/words.ts';

/** The page that the code on a document leads to, for the routes of the documents module. */
export const publicDocumentPages: PublicDocumentPages = { document: documentPage };

function documentPage({ language, document, maxMegabytes }: PublicDocumentView): string {
  const { document: words, form } = wordsIn(language);
  const { agencyName, numberAndSymbol, issuedOn, reference, sha256 } = document;
  const day = formatDate(parseCalendarDate(issuedOn));
  const path = `${DOCUMENT_PATH}/${reference}`;
  const facts = [
    [words.agency, agencyName],
    [words.number, numberAndSymbol],
    [words.day, day],
    [words.reference, (reference.match(/.{4}/g) ?? []).join('-')],
  ];
  const main = html`
<h1>${words.title(numberAndSymbol)}</h1>
<p class="lead">${words.issued(agencyName, numberAndSymbol, day)}</p>
${standingPanel(language, document)}
<dl class="facts card">
${facts.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}
<div><dt>${words.digest}</dt><dd class="code">${sha256}</dd></div>
</dl>
<p><b>${words.warning}</b></p>
<p>${words.limits}</p>
<form class="card ask" method="post" action="${inLanguage(path, language)}" enctype="multipart/form-data"
 data-check data-max="${maxMegabytes}" data-sending="${form.sending}" data-judging="${form.judging}" data-lost="${form.lost}">
<h2>${words.ask}</h2>
<label for="tep">${words.file}</label>
<p class="hint" id="tep-goi-y">${form.hint(maxMegabytes)}</p>
<input type="file" id="tep" name="file" accept="application/pdf,.pdf" required aria-describedby="tep-goi-y">
<p class="hint" data-drop hidden>${form.drop}</p>
<button type="submit">${words.submit}</button>
<div class="progress" role="status" data-progress hidden><progress max="1"></progress> <span></span></div>
</form>`;
  return page({ language, title: words.title(numberAndSymbol), main, path });
}

/** What became of the document since, before its facts. */
function standingPanel(language: PageLanguage, document: PublicDocument): Html {
  const { document: words } = wordsIn(language);
  const { standing, replacedBy } = document;
  const outcome = standing === 'issued' ? 'valid' : 'invalid';
  const newer =
    replacedBy &&
    words.replacedBy(
      replacedBy.numberAndSymbol,
      formatDate(parseCalendarDate(replacedBy.issuedOn)),
    );
  return html`<section class="verdict ${outcome}" aria-labelledby="tinh-trang">
${outcomeIcon(outcome)}
<div><p class="word" id="tinh-trang">${words.standing[standing]}</p>
<p>${words.standingNote[standing]}</p>
${newer !== null && html`<p>${newer}</p>`}</div>
</section>`;
}
