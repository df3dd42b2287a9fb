import { SigningDialog } from '@hien-luong/trust/web';
import { DayInput, NumberInput, OptionalMark, Stack, Text, useDesk } from '@hien-luong/ui';
import { formatDate, parseCalendarDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useDocumentsApi } from './documents-api.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function SealDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const { agencyName, today } = useDesk();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [number, setNumber] = useState<number>();
  const [issuedOn, setIssuedOn] = useState<string>(today);
  const { id, version, signer } = document;
  const numbered = { issuedOn, ...(number !== undefined && { number }) };
  async function receipt({ numberAndSymbol }: { numberAndSymbol: string }) {
    await refresh();
    const day = formatDate(parseCalendarDate(issuedOn));
    return (
      <Trans>
        Văn bản mang số <strong>{numberAndSymbol}</strong>, ngày {day}, đã có chữ ký số của{' '}
        {agencyName}.
      </Trans>
    );
  }
  return (
    <SigningDialog
      opened={opened}
      onClose={onClose}
      title={t`Cấp số và đóng dấu cơ quan`}
      submitLabel={t`Cấp số và đóng dấu`}
      pinLabel={t`Mã PIN khóa của cơ quan`}
      kept={t`Chưa số nào được dùng; văn bản vẫn chờ đóng dấu.`}
      holder="agency"
      subject={{ type: 'outgoing.seal', id, version }}
      issuedOn={issuedOn}
      onSign={async (consent) =>
        receipt(await api.sealDocument.call({ id, version, ...numbered, ...consent }))
      }
      onPrepare={(by) => api.prepareSeal.call({ id, version, ...numbered, by })}
      onComplete={async (signingId) =>
        receipt(await api.completeSeal.call({ id, version, signingId }))
      }
    >
      <Stack gap="md">
        <Text>
          <Trans>
            Số và ngày được ghi vào văn bản đã có chữ ký của {signer.name}, rồi ký số bằng chứng thư
            của <strong>{agencyName}</strong>.
          </Trans>
        </Text>
        <NumberInput
          label={<OptionalMark>{t`Số văn bản`}</OptionalMark>}
          description={t`Để trống để lấy số tiếp theo của sổ trong năm.`}
          value={number ?? ''}
          onChange={(value) => setNumber(typeof value === 'number' ? value : undefined)}
          min={1}
          allowDecimal={false}
          hideControls
        />
        <DayInput
          label={t`Ngày ban hành`}
          value={issuedOn}
          onChange={(day) => setIssuedOn(day)}
          max={today()}
          required
        />
      </Stack>
    </SigningDialog>
  );
}
