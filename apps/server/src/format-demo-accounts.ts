import type { DemoAccount } from '@hien-luong/platform/contract';

/** A table for the terminal. */
export function formatDemoAccounts(accounts: readonly DemoAccount[]): string {
  const rows = accounts.map((account) => [
    account.username,
    account.password,
    account.agencyPin ? `${account.pin} / ${account.agencyPin}` : account.pin,
    account.name,
    account.title,
    account.agency,
  ]);
  const header = ['Tài khoản', 'Mật khẩu', 'PIN / PIN cơ quan', 'Họ và tên', 'Chức vụ', 'Cơ quan'];
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => [...(row[column] ?? '')].length)),
  );
  return [header, widths.map((width) => '─'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(width - [...cell].length);
}
