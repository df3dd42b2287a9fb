import { ActReceipt, Button, ErrorState, Modal, Notice } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';

/** Walks the whole chain of the agency and names the first broken record, if there is one. */
export function VerifyAuditButton() {
  const { t } = useLingui();
  const verification = useMutation(deskApi.platform.verifyAudit.mutationOptions());
  const { data, error, isPending, mutate, reset } = verification;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLink size={16} />}
        loading={isPending}
        onClick={() => mutate({})}
      >
        <Trans>Kiểm tra chuỗi nhật ký</Trans>
      </Button>
      <Modal opened={Boolean(data ?? error)} onClose={reset} title={t`Kiểm tra chuỗi nhật ký`}>
        {error && <ErrorState error={error} />}
        {data?.ok && (
          <ActReceipt onClose={reset}>
            <Trans>Chuỗi còn nguyên vẹn: đã kiểm tra {formatNumber(data.checked)} dòng.</Trans>
          </ActReceipt>
        )}
        {data && !data.ok && (
          <Notice title={t`Chuỗi nhật ký bị đứt`}>
            <Trans>
              Dòng đầu tiên không khớp: số {data.firstBroken?.seq} ({data.firstBroken?.reason}). Báo
              ngay người phụ trách an toàn thông tin.
            </Trans>
          </Notice>
        )}
      </Modal>
    </>
  );
}
