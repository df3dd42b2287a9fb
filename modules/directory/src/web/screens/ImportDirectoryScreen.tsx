import {
  Button,
  downloadBase64,
  ErrorState,
  FileDrop,
  PageHead,
  Panel,
  SegmentedControl,
  Stack,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DirectorySheetKind, type DirectorySheetPreview } from '../../contract/index.ts';
import { useDirectoryApi } from '../parts/directory-api.ts';
import { XLSX } from '../parts/SheetReceipt.tsx';
import { SheetSeen } from '../parts/SheetSeen.tsx';

type Seen = { uploadId: string; preview: DirectorySheetPreview };

/** Units or people out of a spreadsheet: looked at row by row before anything is written. */
export function ImportDirectoryScreen() {
  const { t } = useLingui();
  const [kind, setKind] = useState<DirectorySheetKind>('units');
  return (
    <>
      <PageHead
        title={t`Nhập danh bạ từ bảng tính`}
        lead={t`Nhập đơn vị trước, rồi đến người và chức vụ. Một dòng lỗi thì không dòng nào được ghi.`}
      />
      <Stack gap="md">
        <SegmentedControl
          aria-label={t`Bảng`}
          value={kind}
          onChange={(chosen) => setKind(DirectorySheetKind.parse(chosen))}
          data={[
            { value: 'units', label: t`Đơn vị` },
            { value: 'people', label: t`Người và chức vụ` },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        <Sheet key={kind} kind={kind} />
      </Stack>
    </>
  );
}

function Sheet({ kind }: { kind: DirectorySheetKind }) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const [seen, setSeen] = useState<Seen>();
  const [error, setError] = useState<unknown>();
  async function look(uploadId: string) {
    setError(undefined);
    setSeen(undefined);
    try {
      setSeen({ uploadId, preview: await api.previewDirectorySheet.call({ kind, uploadId }) });
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <>
      <Panel
        title={kind === 'units' ? t`Bảng đơn vị` : t`Bảng người và chức vụ`}
        actions={
          <Button
            variant="default"
            size="xs"
            onClick={async () => {
              const { name, base64 } = await api.getDirectorySheet.call({ kind });
              downloadBase64(name, base64, XLSX);
            }}
          >
            <Trans>Tải bảng mẫu</Trans>
          </Button>
        }
      >
        <FileDrop
          label={t`Bảng tính đã điền`}
          hint={t`Tệp .xlsx hoặc .csv (UTF-8), đúng tiêu đề của mẫu, tối đa 5.000 dòng.`}
          accept=".xlsx,.csv"
          onUploaded={({ id }) => look(id)}
        />
      </Panel>
      {error !== undefined && <ErrorState error={error} focus />}
      {seen && <SheetSeen key={seen.uploadId} kind={kind} {...seen} />}
    </>
  );
}
