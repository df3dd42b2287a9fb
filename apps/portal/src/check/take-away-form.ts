import type { PageLanguage, PublicVerdict } from '@hien-luong/trust/contract';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words/words.ts';

/**
 * Sends the file once more, because it was not kept: to see a signed revision, or to take the
 * evidence away. A script puts the file in by itself while it still has it.
 */
export function takeAwayForm(
  words: Words,
  language: PageLanguage,
  { signatures, sha256 }: PublicVerdict,
): Html | undefined {
  const { take } = words;
  const revisions = [...new Set(signatures.map(({ revision }) => revision))]
    .filter((revision) => revision > 0)
    .sort((a, b) => a - b);
  if (signatures.length === 0) return undefined;
  const count = signatures[0]?.revisionCount ?? 1;
  const evidence = inLanguage(`${CHECK_PATH}/bang-chung`, language);
  const view = inLanguage(`${CHECK_PATH}/ban-da-ky`, language);
  return html`<form class="card ask take" method="post" action="${evidence}" enctype="multipart/form-data" data-again aria-labelledby="mang-ve">
<h2 id="mang-ve">${take.title}</h2>
<p data-without>${take.lead}</p>
<p data-with hidden>${take.kept}</p>
<div data-without>
<label for="tep-lai">${take.file}</label>
<input type="file" id="tep-lai" name="file" accept="application/pdf,.pdf" required>
</div>
<input type="hidden" name="sha256" value="${sha256}">
<div class="acts">
${revisions.map(
  (revision) =>
    html`<button type="submit" class="quiet" name="revision" value="${revision}" formaction="${view}" formtarget="_blank">${take.revision(revision, count)}</button>`,
)}
<button type="submit" class="quiet">${take.evidence}</button>
</div>
<p class="hint">${take.evidenceHint}</p>
</form>`;
}
