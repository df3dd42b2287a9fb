import { formatDateTime } from '@hien-luong/vn';

/** What the terminal shows once, and the way on. */
export function formatHandedCode(username: string, code: string, expiresAt: Date): string {
  return [
    `Tên đăng nhập:  ${username}`,
    `Mã kích hoạt:   ${code}`,
    `Dùng trước:     ${formatDateTime(expiresAt)}`,
    '',
    'Mở trang đăng nhập, chọn “Có mã kích hoạt?” và tự đặt mật khẩu. Mã chỉ hiện lần này.',
  ].join('\n');
}
