import { Button, ErrorState, Group, Notice, Stack, TimeText } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DirectorySheetKind, DirectorySheetPreview } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';
import { type Imported, SheetReceipt } from './SheetReceipt.tsx';
import { SheetRows } from './SheetRows.tsx';
import { SHEET_PROBLEMS } from './sheet-words.ts';

type Props = { kind: DirectorySheetKind; uploadId: string; preview: DirectorySheetPreview };

/** What the sheet holds, and what keeps it from being entered. */
export function SheetSeen(props: Props) {
  const { i18n, t } = useLingui();
  const { preview } = props;
  const [imported, setImported] = useState<Imported>();
  if (imported !== undefined) return <SheetReceipt imported={imported} />;
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
        {preview.importedAt !== null && (
          <Notice title={t`Đúng tệp này đã nhập rồi`}>
            <Trans>
              Lần trước vào <TimeText at={preview.importedAt} />; không nhập lại.
            </Trans>
          </Notice>
        )}
        {faulty > 0 && preview.importedAt === null && (
          <Notice title={t`Chưa nhập được: ${formatNumber(faulty)} dòng còn lỗi`}>
            <Trans>Sửa các ô được nêu rồi tải lên lại. Chưa có gì được ghi.</Trans>
          </Notice>
        )}
        {preview.ready && <ImportButton {...props} onImported={setImported} />}
        <SheetRows rows={preview.rows} />
      </Stack>
    </div>
  );
}

type ImportProps = Props & { onImported(imported: Imported): void };

function ImportButton({ kind, uploadId, preview, onImported }: ImportProps) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  async function enter() {
    setBusy(true);
    setError(undefined);
    try {
      const { digest } = preview;
      const imported = await api.importDirectorySheet.call({ kind, uploadId, digest });
      await queryClient.invalidateQueries({ queryKey: api.key() });
      onImported(imported);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  const count = formatNumber(preview.rows.length);
  return (
    <>
      {error !== undefined && <ErrorState error={error} focus kept={t`Chưa có gì được ghi.`} />}
      <Group gap="sm">
        <Button onClick={enter} loading={busy}>
          {kind === 'units' ? (
            <Trans>Nhập {count} đơn vị</Trans>
          ) : (
            <Trans>Nhập {count} người</Trans>
          )}
        </Button>
        {preview.accounts > 0 && (
          <span>{t`Mở ${formatNumber(preview.accounts)} tài khoản, mã kích hoạt tải về một lần.`}</span>
        )}
      </Group>
    </>
  );
}
