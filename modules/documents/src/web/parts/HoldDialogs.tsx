import {
  ActDialog,
  DayInput,
  NumberInput,
  OptionalMark,
  ReasonDialog,
  Text,
  Textarea,
  useDesk,
} from '@hien-luong/ui';
import { addDays } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { HeldNumber } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { useRefresh } from './use-refresh.ts';

const USUAL_DAYS = 7;

export function HoldDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [number, setNumber] = useState<number>();
  const [datedOn, setDatedOn] = useState('');
  const [expiresOn, setExpiresOn] = useState<string>(() => addDays(today(), USUAL_DAYS));
  const [reason, setReason] = useState('');
  async function hold() {
    const held = await api.holdNumber.call({
      reason,
      expiresOn,
      datedOn: datedOn || null,
      ...(number !== undefined && { number }),
    });
    await refresh();
    return (
      <Trans>
        Đã giữ số <strong>{held.number}</strong> của năm {held.year}. Chọn số này khi đóng dấu văn
        bản.
      </Trans>
    );
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Giữ số`}
      submitLabel={t`Giữ số`}
      onSubmit={hold}
    >
      <Textarea
        label={t`Lý do giữ`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
        required
        withAsterisk={false}
        data-autofocus
      />
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
        label={<OptionalMark>{t`Ngày dự kiến của văn bản`}</OptionalMark>}
        value={datedOn}
        min={today()}
        onChange={setDatedOn}
      />
      <DayInput
        label={t`Giữ đến hết ngày`}
        value={expiresOn}
        min={today()}
        max={addDays(today(), 30)}
        onChange={setExpiresOn}
        required
      />
    </ActDialog>
  );
}

type GiveBackProps = { held: HeldNumber; opened: boolean; onClose(): void };

export function GiveBackDialog({ held, opened, onClose }: GiveBackProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Trả lại số ${held.number}`}
      submitLabel={t`Trả lại số`}
      reasonLabel={t`Lý do không dùng`}
      onSubmit={async (reason) => {
        await api.giveBackNumber.call({ id: held.id, reason });
        await refresh();
        return undefined;
      }}
    >
      <Text>
        <Trans>
          Số này trở lại là số trống. Sổ đăng ký ghi lý do giữ và lý do trả lại ở chỗ khuyết.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}
