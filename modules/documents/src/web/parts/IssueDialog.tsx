import { ConfirmAct, Text } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDocumentsApi } from './documents-api.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

const NAMED = 8;

export function IssueDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, numberAndSymbol, recipients } = document;
  const names = recipients.slice(0, NAMED).map(({ name }) => name);
  const more = recipients.length - names.length;
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Phát hành ${numberAndSymbol ?? ''}`}
      submitLabel={t`Phát hành`}
      kept={t`Chưa gửi cho cơ quan nào.`}
      consequences={[
        t`Văn bản đã ký, đóng dấu được gửi đến ${formatNumber(recipients.length)} cơ quan và không rút lại được bằng nút này.`,
        t`Mỗi nơi nhận kiểm tra chữ ký, vào sổ và báo lại trạng thái cho cơ quan bạn.`,
      ]}
      onSubmit={async () => {
        const { recipientCount } = await api.issueDocument.call({ id, version });
        await refresh();
        return (
          <Trans>
            Đã phát hành <strong>{numberAndSymbol}</strong> đến {formatNumber(recipientCount)} cơ
            quan. Trạng thái từng nơi hiện ở mục Nơi nhận.
          </Trans>
        );
      }}
    >
      <Text>
        {names.join('; ')}
        {more > 0 && (
          <>
            {'; '}
            <Trans>và {formatNumber(more)} cơ quan khác</Trans>
          </>
        )}
      </Text>
    </ConfirmAct>
  );
}
