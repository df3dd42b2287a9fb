import { ActDialog, DayInput, NumberInput, OptionalMark, Textarea, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useDocumentsApi } from './documents-api.ts';
import type { IncomingDialogProps } from './incoming-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function RecordDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [number, setNumber] = useState<number>();
  const [dueOn, setDueOn] = useState(document.dueOn ?? '');
  const [note, setNote] = useState('');
  const { id, version, sender } = document;
  async function record() {
    const { arrivalNumber } = await api.recordIncoming.call({
      id,
      version,
      dueOn: dueOn || null,
      ...(number !== undefined && { arrivalNumber: number }),
      ...(note.trim() && { note: note.trim() }),
    });
    await refresh();
    return (
      <Trans>
        Đã vào sổ văn bản đến, số đến <strong>{arrivalNumber}</strong>. {sender.name} được báo là đã
        tiếp nhận.
      </Trans>
    );
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Vào sổ văn bản đến`}
      submitLabel={t`Vào sổ`}
      onSubmit={record}
    >
      <NumberInput
        label={<OptionalMark>{t`Số đến`}</OptionalMark>}
        description={t`Để trống để lấy số tiếp theo của sổ trong năm.`}
        value={number ?? ''}
        onChange={(value) => setNumber(typeof value === 'number' ? value : undefined)}
        min={1}
        allowDecimal={false}
        hideControls
        data-autofocus
      />
      <DayInput
        label={<OptionalMark>{t`Hạn xử lý`}</OptionalMark>}
        value={dueOn}
        min={today()}
        onChange={(day) => setDueOn(day)}
      />
      <Textarea
        label={<OptionalMark>{t`Ghi chú`}</OptionalMark>}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </ActDialog>
  );
}
