import { PageHead, Panel, Stack } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionsTable } from './SessionsTable.tsx';
import { TotpPanel } from './TotpPanel.tsx';

export function AccountScreen() {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Phiên đăng nhập và bảo mật`} />
      <Stack gap="lg" maw={880}>
        <Panel title={t`Phiên đang mở`} flush>
          <SessionsTable />
        </Panel>
        <Panel title={t`Xác thực hai lớp`}>
          <TotpPanel />
        </Panel>
        <Panel title={t`Đổi mật khẩu`}>
          <PasswordForm />
        </Panel>
      </Stack>
    </>
  );
}
