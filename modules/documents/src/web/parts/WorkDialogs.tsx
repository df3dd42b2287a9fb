import { ConfirmAct, ReasonDialog, Text, useToast } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDocumentsApi } from './documents-api.ts';
import type { IncomingDialogProps } from './incoming-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function ReturnIncomingDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, sender, senderNumberAndSymbol } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Trả lại nơi gửi`}
      submitLabel={t`Trả lại`}
      tone="refuse"
      reasonLabel={t`Lý do trả lại`}
      onSubmit={async (reason) => {
        await api.returnIncoming.call({ id, version, reason });
        await refresh();
        return (
          <Trans>
            Đã trả lại {senderNumberAndSymbol}. {sender.name} nhận được lý do này.
          </Trans>
        );
      }}
    >
      <Text>
        <Trans>
          <strong>{sender.name}</strong> sẽ được báo trả lại kèm lý do. Văn bản và gói tin vẫn được
          lưu ở cơ quan bạn.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}

export function StartDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, sender } = document;
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Bắt đầu xử lý`}
      submitLabel={t`Bắt đầu`}
      consequences={[t`${sender.name} được báo là văn bản đang được xử lý.`]}
      onSubmit={async () => {
        await api.startWork.call({ id, version });
        await refresh();
        return undefined;
      }}
    />
  );
}

export function ReportDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const toast = useToast();
  const { id, version } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Báo cáo tiến độ`}
      submitLabel={t`Gửi báo cáo`}
      reasonLabel={t`Đã làm gì, còn vướng gì`}
      onSubmit={async (note) => {
        await api.reportProgress.call({ id, version, note });
        await refresh();
        toast(t`Đã ghi báo cáo tiến độ.`);
        return undefined;
      }}
    />
  );
}

export function CompleteDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, sender } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Hoàn thành xử lý`}
      submitLabel={t`Hoàn thành`}
      reasonLabel={t`Kết quả`}
      onSubmit={async (note) => {
        await api.completeIncoming.call({ id, version, note });
        await refresh();
        return <Trans>Đã hoàn thành. {sender.name} được báo kết quả này.</Trans>;
      }}
    >
      <Text>
        <Trans>
          Văn bản rời danh sách việc của bạn và <strong>{sender.name}</strong> được báo hoàn thành.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}
