import {
  ActDialog,
  Button,
  type Column,
  DataTable,
  DateText,
  EmptyState,
  ErrorState,
  Group,
  NumberInput,
  OptionalMark,
  Stack,
  StateTag,
  Textarea,
  useToast,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconFiles } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFileDetail } from '../../contract/index.ts';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Filed = CaseFileDetail['documents'][number];
type Row = Filed & { ordinal: number };

/** Mục lục văn bản: every document in its order, opened where it is. */
export function ContentsPanel({ file }: { file: CaseFileDetail }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [pointedId, setPointedId] = useState<string>();
  const rows = file.documents.map((document, index) => ({ ...document, ordinal: index + 1 }));
  const pointed = rows.find(({ id }) => id === pointedId) ?? rows[0];

  function open({ documentId, paths, source }: Row) {
    if (source !== 'upload') void navigate({ to: `/${source}/${documentId}` });
    else if (paths[0]) window.open(`/api${paths[0]}`, '_blank', 'noopener');
  }
  return (
    <Stack gap="sm">
      {file.acts.includes('file') && pointed && <RowActs file={file} row={pointed} />}
      <DataTable
        label={t`Văn bản trong hồ sơ`}
        rows={rows}
        columns={useContentsColumns()}
        rowId={({ id }) => id}
        onPoint={({ id }) => setPointedId(id)}
        onOpen={open}
        empty={
          <EmptyState icon={<IconFiles size={32} />} title={t`Hồ sơ chưa có văn bản nào.`}>
            <Trans>
              Mở một văn bản đến hoặc đi rồi chọn “Đưa vào hồ sơ”, hoặc thêm tệp tải lên ở đây.
            </Trans>
          </EmptyState>
        }
      />
    </Stack>
  );
}

function useContentsColumns(): Column<Row>[] {
  const { t } = useLingui();
  return [
    { id: 'ordinal', header: t`TT`, width: '44px', align: 'end', cell: ({ ordinal }) => ordinal },
    {
      id: 'number',
      header: t`Số, ký hiệu`,
      width: '128px',
      cell: ({ numberAndSymbol }) => numberAndSymbol,
    },
    {
      id: 'date',
      header: t`Ngày`,
      width: '96px',
      cell: ({ issuedOn }) => issuedOn && <DateText date={issuedOn} />,
    },
    {
      id: 'subject',
      header: t`Tên loại và trích yếu`,
      phone: 'title',
      wrap: true,
      cell: ({ isGone, note, subject, typeName }) => (
        <>
          {typeName}: {subject} {isGone && <StateTag tone="refused">{t`Đã thu hồi`}</StateTag>}
          {note && <div>{note}</div>}
        </>
      ),
    },
    {
      id: 'pages',
      header: t`Trang`,
      width: '60px',
      align: 'end',
      cell: ({ pageCount }) => formatNumber(pageCount),
    },
  ];
}

type ActsProps = { file: CaseFileDetail; row: Row };

/** What may be done with the row one is at, while the case file is open. */
function RowActs({ file, row }: ActsProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const toast = useToast();
  const [dialog, setDialog] = useState<'note' | 'takeOut'>();
  const [problem, setProblem] = useState<unknown>();
  const { id, version } = file;

  async function move(by: -1 | 1) {
    const filedIds = file.documents.map((document) => document.id);
    const at = row.ordinal - 1;
    const [moved = row.id] = filedIds.splice(at, 1);
    filedIds.splice(at + by, 0, moved);
    setProblem(undefined);
    try {
      await api.orderFiled.call({ id, version, filedIds });
      await refresh();
      toast(t`Đã đổi thứ tự văn bản.`);
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <Group gap="xs">
      <span>{t`Văn bản ${row.ordinal}:`}</span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowUp size={14} />}
        disabled={row.ordinal === 1}
        onClick={() => move(-1)}
      >
        <Trans>Lên</Trans>
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowDown size={14} />}
        disabled={row.ordinal === file.documents.length}
        onClick={() => move(1)}
      >
        <Trans>Xuống</Trans>
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setDialog('note')}>
        <Trans>Ghi chú, số trang</Trans>
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setDialog('takeOut')}>
        <Trans>Đưa ra</Trans>
      </Button>
      <NoteDialog
        key={`${row.id} ${version}`}
        file={file}
        row={row}
        opened={dialog === 'note'}
        onClose={() => setDialog(undefined)}
      />
      <ActDialog
        opened={dialog === 'takeOut'}
        onClose={() => setDialog(undefined)}
        title={t`Đưa văn bản ra khỏi hồ sơ`}
        submitLabel={t`Đưa ra`}
        tone="refuse"
        onSubmit={async () => {
          await api.takeOutFiled.call({ id, version, filedId: row.id });
          await refresh();
          return undefined;
        }}
      >
        <Trans>“{row.subject}” không còn trong hồ sơ này. Bản thân văn bản vẫn nguyên.</Trans>
      </ActDialog>
      {problem !== undefined && <ErrorState error={problem} focus />}
    </Group>
  );
}

function NoteDialog({
  file,
  onClose,
  opened,
  row,
}: ActsProps & { opened: boolean; onClose(): void }) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [note, setNote] = useState(row.note);
  const [pageCount, setPageCount] = useState(row.pageCount);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Ghi chú, số trang`}
      submitLabel={t`Lưu`}
      onSubmit={async () => {
        const { id, version } = file;
        await api.describeFiled.call({ id, version, filedId: row.id, note, pageCount });
        await refresh();
        return undefined;
      }}
    >
      <NumberInput
        label={t`Số trang`}
        value={pageCount}
        onChange={(value) => typeof value === 'number' && setPageCount(value)}
        min={0}
        max={9999}
        allowDecimal={false}
        data-autofocus
      />
      <Textarea
        label={<OptionalMark>{t`Ghi chú`}</OptionalMark>}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
    </ActDialog>
  );
}
