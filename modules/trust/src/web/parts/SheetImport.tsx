import {
  Button,
  type Column,
  DataTable,
  downloadBase64,
  ErrorState,
  FileDrop,
  Group,
  Notice,
  Panel,
  Stack,
  StateTag,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SheetPreview, SheetRow } from '../../contract/index.ts';
import { SHEET_FAULTS, SHEET_PROBLEMS } from './register-words.ts';
import { useTrustApi } from './trust-api.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Many people at once: the provider's sheet, seen row by row before anything is drafted. */
export function SheetImport() {
  const { t } = useLingui();
  const api = useTrustApi();
  const [seen, setSeen] = useState<{ uploadId: string; preview: SheetPreview }>();
  const [error, setError] = useState<unknown>();
  return (
    <Panel
      title={t`Nhiều người một lần: bảng 19 cột`}
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={async () => {
            const { name, base64 } = await api.getEmptySheet.call();
            downloadBase64(name, base64, XLSX);
          }}
        >
          <Trans>Tải bảng trống</Trans>
        </Button>
      }
    >
      <Stack gap="md">
        <FileDrop
          label={t`Bảng Excel của nơi cấp`}
          hint={t`Tệp .xlsx, 19 cột, tối đa 2.000 dòng. Số CCCD và điện thoại để dạng văn bản.`}
          accept=".xlsx"
          onUploaded={async ({ id }) => {
            setError(undefined);
            try {
              const preview = await api.previewSheet.call({ uploadId: id });
              setSeen({ uploadId: id, preview });
            } catch (problem) {
              setError(problem);
            }
          }}
        />
        {error !== undefined && <ErrorState error={error} focus />}
        {seen && <Seen key={seen.uploadId} {...seen} />}
      </Stack>
    </Panel>
  );
}

function Seen({ uploadId, preview }: { uploadId: string; preview: SheetPreview }) {
  const { i18n, t } = useLingui();
  if (preview.fault !== null) {
    return (
      <Notice title={i18n._(SHEET_PROBLEMS[preview.fault])}>
        {preview.headerFaults.map(({ column, expected, found }) => (
          <div key={column}>{t`Cột ${column}: cần “${expected}”, đang là “${found}”.`}</div>
        ))}
      </Notice>
    );
  }
  const faulty = preview.rows.filter(({ faults }) => faults.length > 0).length;
  return (
    <div aria-live="polite">
      <Stack gap="md">
        {faulty > 0 && (
          <Notice title={t`Chưa lập được: ${formatNumber(faulty)} dòng còn lỗi`}>
            <Trans>Sửa các ô được nêu trong bảng rồi tải lên lại. Chưa có gì được ghi.</Trans>
          </Notice>
        )}
        <Rows rows={preview.rows} />
        {preview.ready && <Draft uploadId={uploadId} preview={preview} />}
      </Stack>
    </div>
  );
}

function Rows({ rows }: { rows: readonly SheetRow[] }) {
  const { i18n, t } = useLingui();
  const columns: Column<SheetRow>[] = [
    { id: 'row', header: t`Dòng`, width: '70px', cell: ({ row }) => row },
    { id: 'name', header: t`Họ tên`, phone: 'title', cell: ({ name }) => name },
    {
      id: 'faults',
      header: t`Sẽ làm gì`,
      wrap: true,
      cell: ({ faults }) =>
        faults.length === 0 ? (
          <StateTag tone="good">{t`Đưa vào đề nghị`}</StateTag>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 16 }}>
            {faults.map(({ column, header, fault }) => (
              <li key={`${column} ${fault}`}>
                {column} – {header}: {i18n._(SHEET_FAULTS[fault])}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      label={t`Các dòng của bảng`}
      // Faulty ones first, in the order of the sheet.
      rows={rows.toSorted((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0))}
      columns={columns}
      rowId={({ row }) => String(row)}
      height="480px"
    />
  );
}

function Draft({ uploadId, preview }: { uploadId: string; preview: SheetPreview }) {
  const api = useTrustApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [error, setError] = useState<unknown>();
  async function draft() {
    setError(undefined);
    try {
      const { requestId } = await api.importSheet.call({ uploadId, digest: preview.digest });
      await queryClient.invalidateQueries({ queryKey: api.key() });
      await navigate({ to: `/certificate-requests/${requestId}` });
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <>
      {error !== undefined && <ErrorState error={error} focus />}
      <Group>
        <Button onClick={draft}>
          <Trans>Lập đề nghị cho {formatNumber(preview.rows.length)} người</Trans>
        </Button>
      </Group>
    </>
  );
}
