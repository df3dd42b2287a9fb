import { ConfirmAct, FileDrop, Text, TextInput } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseFileRow } from '../../contract/index.ts';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Props = { files: readonly CaseFileRow[]; opened: boolean; onClose(): void };

/** Records a decision that the agency has issued; nothing is destroyed by it yet. */
export function DecideDialog({ files, onClose, opened }: Props) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [decision, setDecision] = useState('');
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Ghi quyết định hủy`}
      submitLabel={t`Ghi quyết định`}
      tone="refuse"
      kept={t`Chưa quyết định nào được ghi.`}
      consequences={files.map(nameOf)}
      onSubmit={async () => {
        const caseFileIds = files.map(({ id }) => id);
        const { count } = await api.decideDestruction.call({
          caseFileIds,
          decision: decision.trim(),
        });
        await refresh();
        return (
          <Trans>
            Đã ghi quyết định với {formatNumber(count)} hồ sơ. Hồ sơ vẫn xem được cho tới khi có
            biên bản hủy.
          </Trans>
        );
      }}
    >
      <TextInput
        label={t`Số, ký hiệu quyết định hủy`}
        description={t`Quyết định của cơ quan, đã ban hành trong hệ thống, như 15/QĐ-STTTT.`}
        value={decision}
        onChange={({ currentTarget }) => setDecision(currentTarget.value)}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
      />
    </ConfirmAct>
  );
}

/** Records that what was decided was done, with its minutes. */
export function CarryOutDialog({ files, onClose, opened }: Props) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [upload, setUpload] = useState<{ id: string; name: string }>();
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Ghi biên bản hủy`}
      submitLabel={t`Ghi đã hủy`}
      tone="refuse"
      kept={t`Chưa hồ sơ nào được ghi là đã hủy.`}
      consequences={[
        ...files.map(nameOf),
        t`Từ nay không ai mở được tệp trong các hồ sơ này; mục lục và quyết định vẫn còn.`,
      ]}
      onSubmit={async () => {
        if (!upload) return undefined;
        const caseFileIds = files.map(({ id }) => id);
        const { count } = await api.carryOutDestruction.call({
          caseFileIds,
          minutesUploadId: upload.id,
        });
        await refresh();
        setUpload(undefined);
        return <Trans>Đã ghi {formatNumber(count)} hồ sơ là đã hủy.</Trans>;
      }}
    >
      {upload ? (
        <Text>
          <Trans>Biên bản: {upload.name}</Trans>
        </Text>
      ) : (
        <FileDrop
          label={t`Biên bản hủy (PDF)`}
          hint={t`Bản đã ký của hội đồng hủy tài liệu.`}
          accept=".pdf,application/pdf"
          onUploaded={({ id, name }) => setUpload({ id, name })}
        />
      )}
    </ConfirmAct>
  );
}

function nameOf({ symbol, title, year }: CaseFileRow): string {
  return `${symbol}/${year} · ${title}`;
}
