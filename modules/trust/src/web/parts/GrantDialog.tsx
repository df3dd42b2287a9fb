import { ActDialog, DayInput, Notice, Text, Textarea, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RequestDetail } from '../../contract/index.ts';
import { CertificateFiles } from './CertificateFiles.tsx';
import { useImportPreview } from './use-import-preview.ts';
import { useRequestAct } from './use-request-act.ts';

type Props = { request: RequestDetail; onClose(): void };

/** The provider's answer: its certificates, the day of the revocation, or that it was unlocked. */
export function GrantDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const carryOut = useRequestAct(request);
  const importing = useImportPreview(request.id);
  const [note, setNote] = useState('');
  const [revokedOn, setRevokedOn] = useState<string>(today());
  const { form } = request;
  const bringsCertificates = form !== 'revoke' && form !== 'unlock';
  const { preview, order } = importing;

  async function grant() {
    const at = revokedAt(revokedOn, today());
    await carryOut({
      act: 'granted',
      note: note.normalize('NFC').trim(),
      answer: bringsCertificates ? (order ?? null) : null,
      revokedAt: form === 'revoke' ? at : null,
    });
    if (!bringsCertificates) return undefined;
    return <Trans>Đã ghi chứng thư mới vào sổ.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Nhập kết quả của nơi cấp`}
      submitLabel={t`Ghi kết quả`}
      size="xl"
      onSubmit={grant}
    >
      {bringsCertificates && (
        <>
          <CertificateFiles importing={importing} />
          {preview && !preview.ready && (
            <Notice title={t`Chưa ghi được`}>
              <Trans>Chỉ ghi khi mọi chứng thư đúng người trong đề nghị và không còn lỗi.</Trans>
            </Notice>
          )}
        </>
      )}
      {form === 'revoke' && (
        <>
          <Text>
            <Trans>Chứng thư được ghi là đã thu hồi từ ngày này, theo thông báo của nơi cấp.</Trans>
          </Text>
          <DayInput required label={t`Thu hồi từ ngày`} value={revokedOn} onChange={setRevokedOn} />
        </>
      )}
      <Textarea
        label={t`Ghi chú (không bắt buộc)`}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </ActDialog>
  );
}

/** From the beginning of that day in Vietnam; of today, from now on. */
function revokedAt(day: string, today: string): string {
  return day === today ? new Date().toISOString() : `${day}T00:00:00+07:00`;
}
