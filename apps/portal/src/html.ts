/** Text that is HTML already: made by `html` alone, so that nothing reaches a page unescaped. */
export type Html = { readonly markup: string };

type Part = Html | string | number | undefined | false | readonly Part[];

/**
 * Writes HTML; every value put in is escaped unless it is HTML itself. Lists are joined, and what
 * is undefined or false leaves nothing.
 * @example
 * html`<li>${name}</li>`
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = texts.map((text, index) => text + markupOf(parts[index])).join('');
  return { markup };
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  if (isHtml(part)) return part.markup;
  return part.map(markupOf).join('');
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return 'markup' in part;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe within an element and within an attribute in quotes. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
