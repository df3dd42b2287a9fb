import {
  type Column,
  DataTable,
  NativeSelect,
  Notice,
  Stack,
  StateTag,
  Text,
} from '@hien-luong/ui';
import { formatDate } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { ImportPreview, ImportRow, RegisteredKind } from '../../contract/index.ts';
import { FILE_FAULTS, HOLDER_KINDS, IMPORT_FAULTS } from './register-words.ts';

export type HolderChoice = { fingerprint: string; kind: RegisteredKind; holderId: string };

type Props = { preview: ImportPreview; onChoose(choice: HolderChoice): void };

/** Each certificate, whose it will be, and every fault: what is written here is what will happen. */
export function ImportPreviewTable({ preview, onChoose }: Props) {
  const { i18n, t } = useLingui();
  const columns = useColumns(onChoose);
  return (
    <Stack gap="md">
      {preview.files.map(({ name, fault }) => (
        <Notice key={name} title={name}>
          {i18n._(FILE_FAULTS[fault])}
        </Notice>
      ))}
      {preview.rows.length > 0 && (
        <DataTable
          label={t`Chứng thư trong các tệp`}
          rows={preview.rows}
          columns={columns}
          rowId={({ fingerprint, fileName }) => `${fileName} ${fingerprint}`}
        />
      )}
    </Stack>
  );
}

function useColumns(onChoose: Props['onChoose']): Column<ImportRow>[] {
  const { t } = useLingui();
  return [
    {
      id: 'subject',
      header: t`Chứng thư`,
      phone: 'title',
      wrap: true,
      cell: ({ subject, serialNumber }) => (
        <>
          <div style={{ overflowWrap: 'anywhere' }}>{subject}</div>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {serialNumber}
          </Text>
        </>
      ),
    },
    {
      id: 'until',
      header: t`Đến ngày`,
      width: '100px',
      cell: ({ notAfter }) => formatDate(new Date(notAfter)),
    },
    {
      id: 'holder',
      header: t`Của ai`,
      wrap: true,
      cell: (row) => <Holder row={row} onChoose={onChoose} />,
    },
    {
      id: 'effect',
      header: t`Sẽ làm gì`,
      wrap: true,
      cell: (row) => <Effect row={row} />,
    },
  ];
}

function Holder({ row, onChoose }: { row: ImportRow; onChoose: Props['onChoose'] }) {
  const { i18n, t } = useLingui();
  const { holder, candidates, fingerprint } = row;
  if (row.effect === 'leaveOut') return null;
  const described = ({ name, title, agency }: NonNullable<ImportRow['holder']>) =>
    [name, title, agency.name].filter(Boolean).join(', ');
  if (candidates.length > 1 || (holder === null && candidates.length === 1)) {
    return (
      <NativeSelect
        aria-label={t`Chọn chủ thể`}
        value={holder ? `${holder.kind} ${holder.id}` : ''}
        onChange={({ currentTarget }) => {
          const chosen = candidates.find(({ kind, id }) => `${kind} ${id}` === currentTarget.value);
          if (chosen) onChoose({ fingerprint, kind: chosen.kind, holderId: chosen.id });
        }}
        data={[
          { value: '', label: t`Chọn…`, disabled: true },
          ...candidates.map((one) => ({
            value: `${one.kind} ${one.id}`,
            label: described(one),
          })),
        ]}
      />
    );
  }
  if (holder === null) return null;
  return (
    <>
      <div>{described(holder)}</div>
      <Text size="xs" c="dimmed">
        {i18n._(HOLDER_KINDS[holder.kind])}
      </Text>
    </>
  );
}

function Effect({ row: { effect, faults } }: { row: ImportRow }) {
  const { i18n, t } = useLingui();
  if (effect === 'leaveOut') return <>{t`Bỏ qua: chứng thư của chính nơi cấp.`}</>;
  if (faults.length === 0) return <StateTag tone="good">{t`Ghi vào sổ`}</StateTag>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 16 }}>
      {faults.map((fault) => (
        <li key={fault}>{i18n._(IMPORT_FAULTS[fault])}</li>
      ))}
    </ul>
  );
}
