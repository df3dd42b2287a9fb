import { type Html, html } from '../html.ts';

type Outcome = 'valid' | 'indeterminate' | 'invalid';

/** The bridge, half blue and half yellow as it once was painted. */
export const brand: Html = html`<svg width="36" height="36" viewBox="0 0 32 32" aria-hidden="true"><g fill="none" stroke-width="2.6" stroke-linecap="round"><path d="M2 22 C6 13 11 9.5 16 9.5" stroke="#165aa5"/><path d="M30 22 C26 13 21 9.5 16 9.5" stroke="#f2b90c"/><path d="M2 22 H16 M7 22 V15.5 M11.5 22 V11.5" stroke="#165aa5"/><path d="M30 22 H16 M25 22 V15.5 M20.5 22 V11.5" stroke="#f2b90c"/></g></svg>`;

const SHAPES: Readonly<Record<Outcome, Html>> = {
  valid: html`<path d="M7.5 12.5 L10.8 15.8 L16.5 9"/>`,
  indeterminate: html`<path d="M9.2 9.4 a2.9 2.9 0 1 1 4.2 2.6 c-1 .5 -1.4 1.1 -1.4 2.1"/><path d="M12 17.1 v.1"/>`,
  invalid: html`<path d="M8.5 8.5 L15.5 15.5 M15.5 8.5 L8.5 15.5"/>`,
};

/** Always beside its word; alone it says nothing to those who do not see it. */
export function outcomeIcon(outcome: Outcome): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/>${SHAPES[outcome]}</svg>`;
}
