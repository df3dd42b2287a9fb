import type { ComparisonView, PageComparison } from '@hien-luong/trust/contract';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
import { page } from '../frame/page.ts';
import { type Html, html } from '../html.ts';
import { type Words, wordsIn } from '../words/words.ts';

/** The signed version beside the present one, drawn by the server so that no script is needed. */
export function comparisonPage({ language, fileName, comparison }: ComparisonView): string {
  const words = wordsIn(language);
  const { compare, result, take } = words;
  const { pages, complete, revision, revisionCount } = comparison;
  const main = html`
<h1>${compare.title}</h1>
<p class="lead">${fileName || result.unnamed}</p>
<p>${pages.length === 0 ? compare.same : compare.lead(revision, revisionCount)}</p>
${!complete && html`<p class="card notice">${compare.incomplete}</p>`}
${pages.map((one) => differingPage(words, one))}
<p class="acts"><a class="button" href="${inLanguage(CHECK_PATH, language)}">${result.another}</a></p>`;
  return page({ language, title: take.compare(revision), main });
}

function differingPage({ compare }: Words, one: PageComparison): Html {
  return html`<section class="card difference"><h2>${compare.kinds[one.kind](one.page)}</h2>
<div class="sides">${sheet(compare.signed, one.signed, one)}${sheet(compare.present, one.present, one)}</div>
</section>`;
}

function sheet(
  label: string,
  picture: string | null,
  { page: number, width, height, areas }: PageComparison,
): Html | undefined {
  if (picture === null) return undefined;
  return html`<figure><figcaption>${label}</figcaption><div class="drawn">
<img src="data:image/png;base64,${picture}" alt="${label}: ${number}" width="${width}" height="${height}">
<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${areas.map(
    ({ x, y, width: wide, height: high }) =>
      html`<rect x="${x - 4}" y="${y - 4}" width="${wide + 8}" height="${high + 8}"></rect>`,
  )}</svg></div></figure>`;
}
