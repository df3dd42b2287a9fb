import { SigningDialog } from '@hien-luong/trust/web';
import { ReasonDialog, Text, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDocumentsApi } from './documents-api.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { capacityWords } from './outgoing-words.ts';
import { useRefresh } from './use-refresh.ts';

export function SignDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { i18n, t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, subject, signer, capacity } = document;
  async function receipt() {
    const at = new Date().toISOString();
    await refresh();
    return (
      <Trans>
        Đã ký số “{subject}” lúc <TimeText at={at} />. Văn bản chuyển sang văn thư để cấp số và đóng
        dấu.
      </Trans>
    );
  }
  return (
    <SigningDialog
      opened={opened}
      onClose={onClose}
      title={t`Ký số`}
      submitLabel={t`Ký số`}
      kept={t`Văn bản vẫn chờ ký, không có gì thay đổi.`}
      holder="person"
      pinLabel={t`Mã PIN khóa ký của tôi`}
      subject={{ type: 'outgoing.sign', id, version }}
      onSign={async (consent) => {
        await api.signDocument.call({ id, version, ...consent });
        return receipt();
      }}
      onPrepare={(by) => api.prepareSignature.call({ id, version, by })}
      onComplete={async (signingId) => {
        await api.completeSignature.call({ id, version, signingId });
        return receipt();
      }}
    >
      <Text>
        <Trans>
          Bạn ký văn bản <strong>{subject}</strong> với tư cách {i18n._(capacityWords(capacity))} –{' '}
          {signer.title}. Chữ ký kèm dấu thời gian và không rút lại được.
        </Trans>
      </Text>
    </SigningDialog>
  );
}

export function ReturnDraftDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version, drafter } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Trả lại người soạn`}
      submitLabel={t`Trả lại`}
      tone="refuse"
      reasonLabel={t`Lý do và điều cần sửa`}
      onSubmit={async (reason) => {
        await api.returnDraft.call({ id, version, reason });
        await refresh();
        return undefined;
      }}
    >
      <Text>
        <Trans>{drafter.name} sẽ thấy lý do này và sửa tiếp trên cùng dự thảo.</Trans>
      </Text>
    </ReasonDialog>
  );
}
