import { expect, test } from 'vitest';
import { formatDemoAccounts } from './format-demo-accounts.ts';

test('columns line up whatever the accents, and an agency PIN stands beside the own one', () => {
  const account = { password: 'p', pin: '1', title: 'Văn thư', roles: [] };
  const lines = formatDemoAccounts([
    { ...account, username: 'a', name: 'Nguyễn Thị Mẫu', agency: 'Sở Nội vụ', agencyPin: '2' },
    { ...account, username: 'dài hơn nhiều', name: 'Lê', agency: 'UBND' },
  ]).split('\n');
  const columns = lines.map((line) => [...line].join(''));
  const at = columns[0]?.indexOf('Chức vụ') ?? -1;
  expect(columns[2]?.indexOf('Văn thư')).toBe(at);
  expect(columns[3]?.indexOf('Văn thư')).toBe(at);
  expect(lines[2]).toContain('1 / 2');
});
