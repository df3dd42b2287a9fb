import { ConfirmAct, OptionalMark, Textarea } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFileRow } from '../../contract/index.ts';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Props = {
  files: readonly Pick<CaseFileRow, 'id' | 'symbol' | 'year' | 'title'>[];
  opened: boolean;
  onClose(): void;
};

/** Says which case files go to the archive, and under which number they went. */
export function HandInDialog({ files, onClose, opened }: Props) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [note, setNote] = useState('');

  async function handIn() {
    const { id, number } = await api.proposeHandOver.call({
      caseFileIds: files.map((file) => file.id),
      note,
    });
    await refresh();
    return (
      <Trans>
        Đã nộp lưu <Link to={`/hand-overs/${id}`}>lần số {number}</Link>. Lưu trữ cơ quan sẽ kiểm
        tra và nhận, hoặc trả lại kèm lý do.
      </Trans>
    );
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Nộp lưu vào lưu trữ cơ quan`}
      submitLabel={t`Nộp lưu`}
      onSubmit={handIn}
      kept={t`Chưa hồ sơ nào được nộp.`}
      consequences={files.map((file) => (
        <span key={file.id}>
          {file.symbol}/{file.year} · {file.title}
        </span>
      ))}
    >
      <Textarea
        label={<OptionalMark>{t`Ghi chú cho lưu trữ`}</OptionalMark>}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
    </ConfirmAct>
  );
}
