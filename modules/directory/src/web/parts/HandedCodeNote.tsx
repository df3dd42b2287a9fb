import { Button, Code, CopyButton, Group, Stack, Text, TimeText } from '@hien-luong/ui';
import { Trans } from '@lingui/react/macro';
import type { HandedCode } from '../../contract/index.ts';

/** The code as it is handed over; it is never shown again. */
export function HandedCodeNote({ handed }: { handed: HandedCode }) {
  const { username, code, expiresAt } = handed;
  return (
    <Stack gap="xs">
      <Text>
        <Trans>
          Đưa tận tay tên đăng nhập và mã này. Mã chỉ hiện lần này, dùng một lần, trước{' '}
          <TimeText at={expiresAt} />.
        </Trans>
      </Text>
      <Text>
        <Trans>
          Tên đăng nhập: <strong>{username}</strong>
        </Trans>
      </Text>
      <Group gap="sm">
        <Code style={{ fontSize: 18 }}>{code}</Code>
        <CopyButton value={`${username} ${code}`}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? <Trans>Đã chép</Trans> : <Trans>Chép</Trans>}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text c="dimmed" size="sm">
        <Trans>Người nhận mở trang đăng nhập, chọn “Có mã kích hoạt?” và tự đặt mật khẩu.</Trans>
      </Text>
    </Stack>
  );
}
