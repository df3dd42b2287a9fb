import { ActDialog, DayInput, Text, Textarea, useDesk } from '@hien-luong/ui';
import { formatDate, formatNumber, parseCalendarDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseFileDialogProps } from './CaseFileActs.tsx';
import { CaseFileInputs } from './CaseFileInputs.tsx';
import { RetentionInput } from './RetentionInput.tsx';
import { useRecordsApi, useRefresh } from './records-api.ts';

export function CloseDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [endedOn, setEndedOn] = useState<string>(today);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Kết thúc hồ sơ`}
      submitLabel={t`Kết thúc`}
      kept={t`Hồ sơ vẫn đang lập, chưa có gì thay đổi.`}
      onSubmit={async () => {
        const { id, version } = file;
        const { documentCount, pageCount } = await api.closeCaseFile.call({ id, version, endedOn });
        await refresh();
        return (
          <Trans>
            Hồ sơ đã kết thúc với {formatNumber(documentCount)} văn bản, {formatNumber(pageCount)}{' '}
            trang.
          </Trans>
        );
      }}
    >
      <Text>
        <Trans>
          Sau khi kết thúc, không thêm, bớt hay sửa văn bản trong hồ sơ được nữa. Kiểm tra mục lục
          văn bản trước: {formatNumber(file.documentCount)} văn bản, {formatNumber(file.pageCount)}{' '}
          trang.
        </Trans>
      </Text>
      <DayInput
        label={file.construction ? t`Ngày quyết toán` : t`Ngày công việc kết thúc`}
        description={
          file.construction
            ? t`Hạn nộp lưu là 3 tháng từ ngày này.`
            : t`Hạn nộp lưu là 1 năm từ ngày này.`
        }
        value={endedOn}
        onChange={setEndedOn}
        max={today()}
        required
      />
    </ActDialog>
  );
}

export function DescribeDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const { construction, description, retentionYears, title } = file;
  const [fields, setFields] = useState({
    title,
    description,
    retentionYears,
    construction,
    keeperPostId: file.keeper.postId ?? '',
  });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Sửa thông tin hồ sơ`}
      submitLabel={t`Lưu`}
      size="lg"
      onSubmit={async () => {
        await api.describeCaseFile.call({ id: file.id, version: file.version, ...fields });
        await refresh();
        return undefined;
      }}
    >
      <CaseFileInputs fields={fields} onChange={change} />
    </ActDialog>
  );
}

export function KeepBackDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Đồng ý cho giữ lại hồ sơ`}
      submitLabel={t`Đồng ý`}
      onSubmit={async () => {
        await api.keepBackCaseFile.call({ id: file.id, version: file.version, until, reason });
        await refresh();
        return undefined;
      }}
    >
      <Text>
        <Trans>
          Đơn vị giữ hồ sơ để dùng trong công việc, nhiều nhất 2 năm kể từ ngày đến hạn nộp lưu
          {file.dueOn ? ` (${formatDate(parseCalendarDate(file.dueOn))})` : ''}.
        </Trans>
      </Text>
      <DayInput label={t`Giữ lại đến ngày`} value={until} onChange={setUntil} required />
      <Textarea
        label={t`Lý do`}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        required
        withAsterisk={false}
      />
    </ActDialog>
  );
}

export function ExtendDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [retentionYears, setRetentionYears] = useState(file.retentionYears);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Kéo dài thời hạn bảo quản`}
      submitLabel={t`Kéo dài`}
      onSubmit={async () => {
        const { id, version } = file;
        await api.extendRetention.call({ id, version, retentionYears, reason });
        await refresh();
        return undefined;
      }}
    >
      <Text>
        <Trans>
          Thời hạn chỉ kéo dài thêm, không rút ngắn. Quyết định hủy chưa thực hiện sẽ thôi hiệu lực
          với hồ sơ này.
        </Trans>
      </Text>
      <RetentionInput value={retentionYears} onChange={setRetentionYears} />
      <Textarea
        label={t`Lý do`}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        required
        withAsterisk={false}
      />
    </ActDialog>
  );
}
