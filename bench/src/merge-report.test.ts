import { expect, test } from 'vitest';
import { mergeReport } from './merge-report.ts';

const PAGE = '# Benchmarks\n\nHow to read this.\n\n## One\n\nold one\n\n## Two\n\nold two\n';

test('what was measured takes the place of what it was, and the rest stays', () => {
  const merged = mergeReport(PAGE, [
    { title: 'Three', text: '## Three\n\nnew three\n' },
    { title: 'One', text: '## One\n\nnew one\n' },
  ]);
  expect(merged).toBe(
    '# Benchmarks\n\nHow to read this.\n\n## One\n\nnew one\n\n## Two\n\nold two\n\n## Three\n\nnew three\n',
  );
});

test('a page without any part gets them all', () => {
  expect(mergeReport('# Benchmarks\n', [{ title: 'One', text: '## One' }])).toBe(
    '# Benchmarks\n\n## One\n',
  );
});
