import type { PageLanguage, PublicVerdict } from '@hien-luong/trust/contract';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words/words.ts';

const LAYERS = ['simple', 'detailed', 'xml'] as const;
const ACCEPTED = '.pdf,.xml,.asice,.sce,application/pdf,application/xml';

/**
 * Sends the file once more, because it was not kept: to see a signed revision, hold it against the
 * present one, or take reports and evidence away. A script puts the file in by itself while it still
 * has it.
 */
export function takeAwayForm(
  words: Words,
  language: PageLanguage,
  verdict: PublicVerdict,
): Html | undefined {
  const { take } = words;
  const { signatures, sha256 } = verdict;
  if (signatures.length === 0) return undefined;
  const address = (name: string) => inLanguage(`${CHECK_PATH}/${name}`, language);
  return html`<form class="card ask take" method="post" action="${address('bang-chung')}" enctype="multipart/form-data" data-again aria-labelledby="mang-ve">
<h2 id="mang-ve">${take.title}</h2>
<p data-without>${take.lead}</p>
<p data-with hidden>${take.kept}</p>
<div data-without>
<label for="tep-lai">${take.file}</label>
<input type="file" id="tep-lai" name="file" accept="${ACCEPTED}" required>
</div>
<input type="hidden" name="sha256" value="${sha256}">
<div class="acts">
${revisionButtons(words, verdict, address)}
<button type="submit" class="quiet">${take.evidence}</button>
</div>
<p class="hint">${take.evidenceHint}</p>
<h3>${take.reports}</h3>
<div class="acts">
${LAYERS.map(
  (layer) =>
    html`<button type="submit" class="quiet" name="layer" value="${layer}" formaction="${address('bao-cao')}">${take.report[layer]}</button>`,
)}
</div>
</form>`;
}

/** What was signed, and where a file was changed, both beside each other. */
function revisionButtons(
  { take }: Words,
  { signatures, problem }: PublicVerdict,
  address: (name: string) => string,
): Html[] {
  const count = signatures[0]?.revisionCount ?? 1;
  const signed = sortedRevisions(signatures);
  const changed = sortedRevisions(
    signatures.filter(
      ({ forbiddenChanges, permittedChanges }) =>
        forbiddenChanges.length > 0 ||
        (problem === 'UNSIGNED_CHANGES' && permittedChanges.length > 0),
    ),
  );
  return [
    ...changed.map(
      (revision) =>
        html`<button type="submit" name="revision" value="${revision}" formaction="${address('so-sanh')}" formtarget="_blank">${take.compare(revision)}</button>`,
    ),
    ...signed.map(
      (revision) =>
        html`<button type="submit" class="quiet" name="revision" value="${revision}" formaction="${address('ban-da-ky')}" formtarget="_blank">${take.revision(revision, count)}</button>`,
    ),
  ];
}

function sortedRevisions(signatures: PublicVerdict['signatures']): number[] {
  return [...new Set(signatures.map(({ revision }) => revision))]
    .filter((revision) => revision > 0)
    .sort((a, b) => a - b);
}
