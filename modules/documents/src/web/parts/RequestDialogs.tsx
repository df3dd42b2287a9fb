import { ConfirmAct, ReasonDialog, Text } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDocumentsApi } from './documents-api.ts';
import type { IncomingDialogProps } from './incoming-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function AgreeDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, requests, sender, version } = document;
  const isRecall = requests.some(({ kind, removed }) => kind === 'recall' || removed);
  const isReplace = requests.some(({ kind }) => kind === 'replace');
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Đồng ý với nơi gửi`}
      submitLabel={t`Đồng ý`}
      tone={isRecall ? 'refuse' : 'act'}
      kept={t`Văn bản vẫn như cũ; nơi gửi chưa được trả lời.`}
      consequences={[
        isRecall
          ? t`Văn bản bị hủy trên hệ thống: không ai trong cơ quan mở được nội dung nữa. Sổ đăng ký và diễn biến vẫn ghi là đã nhận và đã hủy.`
          : isReplace
            ? t`Văn bản này hết hiệu lực, dừng xử lý; văn bản thay thế được xử lý như một văn bản đến.`
            : t`Thông tin văn bản được cập nhật như nơi gửi yêu cầu; thông tin cũ vẫn còn trong diễn biến.`,
        t`${sender.name} được báo là cơ quan bạn đồng ý.`,
      ]}
      onSubmit={async () => {
        await api.agreeToRequest.call({ id, version });
        await refresh();
        return <Trans>Đã trả lời đồng ý cho {sender.name}.</Trans>;
      }}
    />
  );
}

export function RefuseDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, sender, version } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Không đồng ý với nơi gửi`}
      submitLabel={t`Không đồng ý`}
      tone="refuse"
      reasonLabel={t`Lý do không đồng ý`}
      onSubmit={async (reason) => {
        await api.refuseRequest.call({ id, version, reason });
        await refresh();
        return <Trans>Đã trả lời không đồng ý cho {sender.name}, kèm lý do này.</Trans>;
      }}
    >
      <Text>
        <Trans>
          Văn bản vẫn như cũ và xử lý tiếp. <strong>{sender.name}</strong> nhận được lý do của cơ
          quan bạn.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}
