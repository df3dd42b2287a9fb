import { ActionIcon, ErrorState, FileDrop, formatSize, Group, Stack, Text } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { DocumentFile, FileRole, OutgoingDetail } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import type { DraftFormHandle } from './draft-form-handle.ts';
import type { DraftSaving } from './use-draft-saving.ts';
import { useRefresh } from './use-refresh.ts';

type Props = { document: OutgoingDetail; saving: DraftSaving; form: DraftFormHandle };

/** The main PDF where it is not typeset here, and the attachments. */
export function DraftFiles({ document, saving, form }: Props) {
  const { t } = useLingui();
  const source = useWatch({ control: form.control, name: 'source' });
  const { attach, detach, error } = useDraftFiles(document.id, saving, form);
  const attachments = document.files.filter(({ role }) => role === 'attachment');
  const main = document.files.filter(({ role }) => role === 'main');
  return (
    <Stack gap="md">
      {error !== undefined && <ErrorState error={error} focus />}
      {source === 'upload' && (
        <>
          <FileList files={main} onDetach={detach} />
          <FileDrop
            label={main.length > 0 ? t`Thay tệp của văn bản` : t`Tệp của văn bản`}
            hint={t`PDF chưa ký số, hoặc .docx, .odt được chuyển thành PDF; không đặt mật khẩu, không có macro.`}
            accept=".pdf,.docx,.odt,application/pdf"
            onUploaded={({ id }) => attach(id, 'main')}
          />
        </>
      )}
      <FileList files={attachments} onDetach={detach} />
      <FileDrop
        label={t`Tệp đính kèm`}
        hint={t`Phụ lục, biểu mẫu… mỗi lần một tệp.`}
        accept=""
        onUploaded={({ id }) => attach(id, 'attachment')}
      />
    </Stack>
  );
}

function useDraftFiles(id: string, saving: DraftSaving, form: DraftFormHandle) {
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>();
  /** What was typed goes first, so that both changes stand on one line of versions. */
  async function change(act: (version: number) => Promise<{ version: number }>) {
    setError(undefined);
    await saving.save(form.getValues());
    try {
      const { version } = await act(saving.versionNow());
      saving.advance(version);
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  }
  return {
    error,
    attach: (uploadId: string, role: FileRole) =>
      change((version) => api.attachFile.call({ id, version, uploadId, role })),
    detach: (fileId: string) => change((version) => api.detachFile.call({ id, version, fileId })),
  };
}

type ListProps = { files: readonly DocumentFile[]; onDetach(id: string): void };

function FileList({ files, onDetach }: ListProps) {
  const { t } = useLingui();
  return files.map(({ id, name, size }) => (
    <Group key={id} gap="sm" wrap="nowrap" justify="space-between">
      <Text style={{ overflowWrap: 'anywhere' }}>
        {name} · {formatSize(size)}
      </Text>
      <ActionIcon variant="default" aria-label={t`Bỏ tệp ${name}`} onClick={() => onDetach(id)}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  ));
}
