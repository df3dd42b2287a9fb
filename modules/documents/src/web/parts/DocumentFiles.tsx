import { Anchor, Button, formatSize, Group, Panel, Stack, VerdictBadge } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconFile, IconFileTypePdf } from '@tabler/icons-react';
import type { DocumentFile } from '../../contract/index.ts';
import { fileUrl } from './file-url.ts';

type ShownFile = DocumentFile & {
  verdict?: { outcome: 'valid' | 'indeterminate' | 'invalid' } | null;
};

type Props = {
  files: readonly ShownFile[];
  shownId: string | undefined;
  onShow(id: string): void;
};

/** Every file of a document; a PDF opens beside, anything else is downloaded. */
export function DocumentFiles({ files, shownId, onShow }: Props) {
  const { t } = useLingui();
  if (files.length === 0) return null;
  return (
    <Panel title={t`Tệp`}>
      <Stack gap="sm">
        {files.map((file) => (
          <FileLine key={file.id} file={file} shown={file.id === shownId} onShow={onShow} />
        ))}
      </Stack>
    </Panel>
  );
}

type LineProps = { file: ShownFile; shown: boolean; onShow(id: string): void };

function FileLine({ file, shown, onShow }: LineProps) {
  const { t } = useLingui();
  const isPdf = file.mediaType === 'application/pdf';
  const url = fileUrl(file);
  const Icon = isPdf ? IconFileTypePdf : IconFile;
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <div>{file.name}</div>
        <Group gap="sm">
          <span>{file.role === 'main' ? t`Văn bản chính` : t`Đính kèm`}</span>
          <span>{formatSize(file.size)}</span>
          {file.verdict && <VerdictBadge outcome={file.verdict.outcome} />}
        </Group>
      </div>
      {isPdf && !shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => onShow(file.id)}>
          <Trans>Xem</Trans>
        </Button>
      )}
      <Anchor href={`${url}?download=1`} aria-label={t`Tải về ${file.name}`} p={4} lh={0}>
        <IconDownload size={18} />
      </Anchor>
    </Group>
  );
}
