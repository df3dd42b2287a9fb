import { Button, CloseButton, ErrorState, FileDrop, Group, Stack, Text } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { MAX_IMPORT_FILES } from '../../contract/index.ts';
import { ImportPreviewTable } from './ImportPreviewTable.tsx';
import type { useImportPreview } from './use-import-preview.ts';

type Props = { importing: ReturnType<typeof useImportPreview> };

/** Takes certificate files and shows what importing them would do. */
export function CertificateFiles({ importing }: Props) {
  const { t } = useLingui();
  const { files, preview, error, add, remove, choose } = importing;
  return (
    <Stack gap="md">
      {files.length < MAX_IMPORT_FILES && (
        <FileDrop
          label={t`Tệp chứng thư`}
          hint={t`Tệp .cer, .crt, .der, .pem, .p7b hoặc .p7c, mỗi tệp tối đa 1 MB; thêm được nhiều tệp.`}
          accept=".cer,.crt,.der,.pem,.p7b,.p7c"
          onUploaded={add}
        />
      )}
      {files.length > 0 && (
        <Group gap="xs">
          {files.map(({ id, name }) => (
            <Button.Group key={id}>
              <Text size="sm" px="xs">
                {name}
              </Text>
              <CloseButton aria-label={t`Bỏ tệp ${name}`} onClick={() => remove(id)} size="sm" />
            </Button.Group>
          ))}
        </Group>
      )}
      {error !== undefined && <ErrorState error={error} focus />}
      {preview && (
        <div aria-live="polite">
          <ImportPreviewTable preview={preview} onChoose={choose} />
        </div>
      )}
    </Stack>
  );
}
