import { expect, test } from 'vitest';
import { html } from './html.ts';

test.each([
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['" onmouseover="x', '<p>&quot; onmouseover=&quot;x</p>'],
  ["it's & so", '<p>it&#39;s &amp; so</p>'],
])('%s is text, whatever it looks like', (text, expected) => {
  expect(html`<p>${text}</p>`.markup).toBe(expected);
});

test('HTML stays HTML, lists are joined, nothing leaves nothing', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${undefined}${false}${0}`.markup).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>0',
  );
});
