import {
  ActDialog,
  ConfirmAct,
  NumberInput,
  OptionalMark,
  PinDialog,
  ReasonDialog,
  Stack,
  Text,
  TextInput,
  useDesk,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { COPY_KINDS, COPY_MEDIA } from './copy-words.ts';
import { useDocumentsApi } from './documents-api.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function ApproveCopyDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { i18n, t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { copy, id, version } = document;
  if (copy === null) return null;
  const form = `${i18n._(COPY_KINDS[copy.kind])} – ${i18n._(COPY_MEDIA[copy.medium])}`;
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Duyệt sao ${copy.source.numberAndSymbol}`}
      submitLabel={t`Duyệt sao`}
      kept={t`Yêu cầu vẫn chờ bạn quyết định.`}
      consequences={[
        t`Văn thư lập bản sao (${form}) và lấy số trong sổ bản sao của cơ quan.`,
        copy.medium === 'paper'
          ? t`Bản in mang tên bạn; bạn ký tay, văn thư đóng dấu.`
          : t`Bản sao chỉ mang chữ ký số của cơ quan, không có chữ ký số của bạn.`,
      ]}
      onSubmit={async () => {
        await api.approveCopy.call({ id, version });
        await refresh();
        return <Trans>Đã duyệt. Văn thư được báo lập bản sao.</Trans>;
      }}
    />
  );
}

export function CancelCopyDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, version } = document;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Không sao văn bản này`}
      submitLabel={t`Không sao`}
      tone="refuse"
      reasonLabel={t`Lý do`}
      onSubmit={async (reason) => {
        await api.cancelCopy.call({ id, version, reason });
        await refresh();
        return <Trans>Yêu cầu sao đã dừng. Chưa số nào của sổ bản sao được dùng.</Trans>;
      }}
    >
      <Text>
        <Trans>
          Yêu cầu của <strong>{document.drafter.name}</strong> dừng ở đây; yêu cầu và lý do vẫn được
          lưu.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}

/** An electronic copy takes the agency's key; one on paper a number alone. */
export function MakeCopyDialog(props: OutgoingDialogProps) {
  return props.document.copy?.medium === 'paper' ? (
    <PrintCopyDialog {...props} />
  ) : (
    <SealCopyDialog {...props} />
  );
}

function SealCopyDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const { agencyName } = useDesk();
  const make = useMakeCopy(document);
  return (
    <PinDialog
      opened={opened}
      onClose={onClose}
      title={t`Lập bản sao điện tử`}
      submitLabel={t`Lập bản sao`}
      pinLabel={t`Mã PIN khóa của cơ quan`}
      kept={t`Chưa số nào được dùng; bản sao vẫn chờ lập.`}
      onSign={async (pin) => {
        const numberAndSymbol = await make.run(pin);
        return (
          <Trans>
            Bản sao mang số <strong>{numberAndSymbol}</strong>, đã có chữ ký số của {agencyName} ở
            góc trên bên phải trang đầu. Giờ có thể phát hành.
          </Trans>
        );
      }}
    >
      <Stack gap="md">
        <Text>
          <Trans>
            Bản sao lấy số trong sổ bản sao rồi được ký số bằng chứng thư của{' '}
            <strong>{agencyName}</strong>: hình thức sao, tên cơ quan, thời gian ký hiện ở góc trên
            bên phải, không hiện hình dấu.
          </Trans>
        </Text>
        {make.field}
      </Stack>
    </PinDialog>
  );
}

function PrintCopyDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const make = useMakeCopy(document);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Lập bản sao giấy`}
      submitLabel={t`Lập bản sao`}
      kept={t`Chưa số nào được dùng; bản sao vẫn chờ lập.`}
      onSubmit={async () => {
        const numberAndSymbol = await make.run();
        return (
          <Trans>
            Bản sao mang số <strong>{numberAndSymbol}</strong>. Mở tệp, in hai mặt khổ A4, trình{' '}
            {document.signer.name} ký rồi đóng dấu.
          </Trans>
        );
      }}
    >
      <Stack gap="md">
        <Text>
          <Trans>
            Bản sao lấy số trong sổ bản sao. Bản in có phần thể thức của bản sao ngay dưới dòng cuối
            của văn bản, chừa chỗ cho chữ ký và dấu.
          </Trans>
        </Text>
        {make.field}
      </Stack>
    </ActDialog>
  );
}

/** The number is asked for in both; empty takes the next one. */
function useMakeCopy({ id, version }: OutgoingDialogProps['document']) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [number, setNumber] = useState<number>();
  return {
    async run(pin?: string): Promise<string> {
      const input = { id, version, ...(pin && { pin }), ...(number !== undefined && { number }) };
      const { numberAndSymbol } = await api.makeCopy.call(input);
      await refresh();
      return numberAndSymbol;
    },
    field: (
      <NumberInput
        label={<OptionalMark>{t`Số bản sao`}</OptionalMark>}
        description={t`Để trống để lấy số tiếp theo của sổ bản sao trong năm.`}
        value={number ?? ''}
        onChange={(value) => setNumber(typeof value === 'number' ? value : undefined)}
        min={1}
        allowDecimal={false}
        hideControls
      />
    ),
  };
}

export function HandOverCopyDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [amount, setAmount] = useState(1);
  const [note, setNote] = useState('');
  const { id, numberAndSymbol, version } = document;
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Đã chuyển bản giấy ${numberAndSymbol ?? ''}`}
      submitLabel={t`Đã chuyển`}
      onSubmit={async () => {
        await api.handOverCopy.call({ id, version, amount, note });
        await refresh();
        return (
          <Trans>
            Đã ghi chuyển {formatNumber(amount)} bản của <strong>{numberAndSymbol}</strong>.
          </Trans>
        );
      }}
    >
      <Stack gap="md">
        <Text>
          <Trans>Ghi rằng bản in đã được ký, đóng dấu và chuyển đến nơi nhận.</Trans>
        </Text>
        <NumberInput
          label={t`Số lượng bản`}
          value={amount}
          onChange={(value) => setAmount(typeof value === 'number' ? value : 1)}
          min={1}
          max={10_000}
          allowDecimal={false}
          data-autofocus
        />
        <TextInput
          label={<OptionalMark>{t`Ghi chú`}</OptionalMark>}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={1000}
        />
      </Stack>
    </ActDialog>
  );
}
