import { expect, test } from 'vitest';
import { dispositionOf } from './send-file.ts';

test('a Vietnamese name comes in both forms', () => {
  expect(dispositionOf('Quyết định 15.pdf', false)).toBe(
    `attachment; filename="Quy_t __nh 15.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%2015.pdf`,
  );
});

test('a name cannot break out of its header', () => {
  const header = dispositionOf('a"; filename=x\r\nSet-Cookie: y=1\\', true);
  expect(header.startsWith('inline; filename="a_; filename=x__Set-Cookie: y=1_"')).toBe(true);
  expect(header).not.toMatch(/[\r\n]/u);
  expect(header.match(/"/gu)).toHaveLength(2);
});

test('a broken surrogate is no reason to fail', () => {
  expect(dispositionOf('\ud800.pdf', true)).toContain('%EF%BF%BD.pdf');
});
