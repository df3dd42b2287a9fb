import { ConfirmAct, ReasonDialog, Text, useToast } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useDocumentsApi } from './documents-api.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function SubmitDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const toast = useToast();
  const { id, version, signer } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Trình ký`}
      submitLabel={t`Trình ký`}
      reasonLabel={t`Lời trình (không bắt buộc)`}
      optional
      onSubmit={async (note) => {
        const input = { id, version, ...(note.trim() && { note: note.trim() }) };
        await api.submitDraft.call(input);
        await refresh();
        toast(t`Đã trình ${signer.name}.`);
        return undefined;
      }}
    >
      <Text>
        <Trans>
          Văn bản sẽ chuyển đến <strong>{signer.name}</strong> ({signer.title}) và không sửa được
          nữa cho đến khi được trả lại hoặc bạn rút về.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}

export function WithdrawDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, signer } = document;
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Rút văn bản về`}
      submitLabel={t`Rút về`}
      consequences={[
        t`${signer.name} sẽ không còn thấy văn bản trong việc chờ ký.`,
        t`Dự thảo mở lại để bạn sửa; lần trình này vẫn ghi trong diễn biến.`,
      ]}
      onSubmit={async () => {
        await api.withdrawDraft.call({ id, version });
        await refresh();
        return undefined;
      }}
    />
  );
}

export function DeleteDraftDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { id, version, subject } = document;
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Xóa dự thảo`}
      submitLabel={t`Xóa`}
      tone="refuse"
      consequences={[
        t`Dự thảo “${subject}” không còn trong danh sách văn bản đi.`,
        t`Nhật ký vẫn ghi việc xóa này.`,
      ]}
      onSubmit={async () => {
        await api.deleteDraft.call({ id, version });
        await navigate({ to: '/outgoing' });
        await refresh();
        return undefined;
      }}
    />
  );
}
