import { Asked, PageHead, Panel, Stack } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';
import { BrowsersPanel } from '../notifications/BrowsersPanel.tsx';
import { EmailPanel } from '../notifications/EmailPanel.tsx';
import { ReachForm } from '../notifications/ReachForm.tsx';

/** How a person is reached when the desk is closed. */
export function NotificationSettingsScreen() {
  const { t } = useLingui();
  const answer = useQuery(deskApi.platform.getReach.queryOptions());
  return (
    <>
      <PageHead
        title={t`Cách nhận thông báo`}
        lead={t`Trên màn hình này mọi thông báo đều hiện. Thư điện tử và thông báo đẩy chỉ nói có việc gì, không nói nội dung văn bản.`}
      />
      <Asked answer={answer}>
        {(reach) => (
          <Stack gap="lg" maw={880}>
            <Panel title={t`Thư điện tử`}>
              <EmailPanel reach={reach} />
            </Panel>
            <Panel title={t`Thông báo đẩy đến trình duyệt`}>
              <BrowsersPanel reach={reach} />
            </Panel>
            <Panel title={t`Nhận những gì và khi nào`}>
              <ReachForm reach={reach} />
            </Panel>
          </Stack>
        )}
      </Asked>
    </>
  );
}
