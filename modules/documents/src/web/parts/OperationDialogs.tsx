import {
  ActDialog,
  Checkbox,
  DayInput,
  OptionalMark,
  ReasonDialog,
  Stack,
  Text,
  Textarea,
  useDesk,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useDocumentsApi } from './documents-api.ts';
import type { RecipientChoice } from './draft-values.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { RecipientsPicker } from './RecipientsPicker.tsx';
import { useRefresh } from './use-refresh.ts';

export function RecallDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, numberAndSymbol, recipientSummary, version } = document;
  const completed = recipientSummary.completed ?? 0;
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t`Thu hồi ${numberAndSymbol ?? ''}`}
      submitLabel={t`Thu hồi`}
      tone="refuse"
      reasonLabel={t`Lý do thu hồi`}
      kept={t`Văn bản vẫn còn hiệu lực; chưa nơi nhận nào được báo.`}
      onSubmit={async (reason) => {
        const { askedCount } = await api.recallDocument.call({ id, version, reason });
        await refresh();
        return (
          <Trans>
            Đã thu hồi <strong>{numberAndSymbol}</strong>: {formatNumber(askedCount)} nơi nhận được
            yêu cầu hủy và báo lại. Trả lời của từng nơi hiện ở mục Nơi nhận.
          </Trans>
        );
      }}
    >
      <Text>
        <Trans>
          Văn bản ngừng hiệu lực và được khóa ở cơ quan bạn. Mỗi nơi nhận dừng xử lý, được yêu cầu
          hủy văn bản trên hệ thống và trả lời đồng ý hoặc không. Lý do được gửi kèm.
        </Trans>
      </Text>
      {completed > 0 && (
        <Text>
          <Trans>
            {formatNumber(completed)} nơi đã hoàn thành xử lý nên không lấy lại được; hãy ban hành
            văn bản thay thế cho các nơi này.
          </Trans>
        </Text>
      )}
    </ReasonDialog>
  );
}

export function UpdateDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { id, numberAndSymbol, version } = document;
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState(document.dueOn ?? '');
  const [added, setAdded] = useState<RecipientChoice[]>([]);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t`Cập nhật ${numberAndSymbol ?? ''}`}
      submitLabel={t`Gửi cập nhật`}
      kept={t`Chưa nơi nhận nào được báo.`}
      onSubmit={async () => {
        await api.updateIssued.call({
          id,
          version,
          reason,
          ...(dueOn !== (document.dueOn ?? '') && { dueOn: dueOn || null }),
          addedIds: added.map((recipient) => recipient.id),
          removedIds: [...removed],
        });
        await refresh();
        return (
          <Trans>
            Đã gửi cập nhật của <strong>{numberAndSymbol}</strong>. Trả lời của từng nơi hiện ở mục
            Nơi nhận.
          </Trans>
        );
      }}
    >
      <Stack gap="md">
        <Text>
          <Trans>
            Trang đã ký không thay đổi; sai nội dung thì ban hành văn bản thay thế. Nơi được thêm
            nhận văn bản, nơi bị bớt được yêu cầu hủy, các nơi còn lại được báo.
          </Trans>
        </Text>
        <Textarea
          label={t`Lý do cập nhật`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
        <DayInput
          label={<OptionalMark>{t`Hạn trả lời`}</OptionalMark>}
          value={dueOn}
          onChange={(day) => setDueOn(day)}
          min={today()}
        />
        <RemovedRecipients document={document} removed={removed} onChange={setRemoved} />
        <RecipientsPicker value={added} onChange={setAdded} />
      </Stack>
    </ActDialog>
  );
}

type RemovedProps = Pick<OutgoingDialogProps, 'document'> & {
  removed: ReadonlySet<string>;
  onChange(removed: ReadonlySet<string>): void;
};

function RemovedRecipients({ document, removed, onChange }: RemovedProps) {
  const { t } = useLingui();
  const known = document.recipients.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  return (
    <Checkbox.Group
      label={t`Bớt nơi nhận`}
      value={[...removed]}
      onChange={(ids) => onChange(new Set(ids))}
    >
      <Stack gap="xs" mt="xs" mah={200} style={{ overflowY: 'auto' }}>
        {known.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
