import { ActDialog, DayInput, TextInput, useDesk } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RequestDetail } from '../../contract/index.ts';
import { useRequestAct } from './use-request-act.ts';

type Props = { request: RequestDetail; onClose(): void };
const required = { required: true, withAsterisk: false } as const;

/** By which signed document it went, and when: the provider's days run from there. */
export function SentDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const carryOut = useRequestAct(request);
  const [reference, setReference] = useState('');
  const [sentOn, setSentOn] = useState<string>(today());
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Ghi đã gửi nơi cấp`}
      submitLabel={t`Ghi đã gửi`}
      onSubmit={async () => {
        await carryOut({ act: 'sent', reference: reference.normalize('NFC'), sentOn });
        return undefined;
      }}
    >
      <TextInput
        {...required}
        label={t`Số và ký hiệu công văn đã gửi`}
        description={t`Ví dụ 15/SNV-VP. Công văn đã ký số được lưu trong phần văn bản đi của cơ quan.`}
        value={reference}
        maxLength={200}
        onChange={({ currentTarget }) => setReference(currentTarget.value)}
        data-autofocus
      />
      <DayInput {...required} label={t`Ngày gửi`} value={sentOn} onChange={setSentOn} />
    </ActDialog>
  );
}

export function HandOverDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const carryOut = useRequestAct(request);
  const [receivedBy, setReceivedBy] = useState(request.fields.receiver?.name ?? '');
  const [receivedOn, setReceivedOn] = useState<string>(today());
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Bàn giao`}
      submitLabel={t`Ghi bàn giao`}
      onSubmit={async () => {
        await carryOut({
          act: 'handedOver',
          receivedBy: receivedBy.normalize('NFC'),
          receivedOn,
        });
        return undefined;
      }}
    >
      <TextInput
        {...required}
        label={t`Người nhận`}
        value={receivedBy}
        maxLength={200}
        onChange={({ currentTarget }) => setReceivedBy(currentTarget.value)}
        data-autofocus
      />
      <DayInput {...required} label={t`Ngày nhận`} value={receivedOn} onChange={setReceivedOn} />
    </ActDialog>
  );
}
