import {
  Anchor,
  Button,
  ErrorState,
  FileDrop,
  formatSize,
  Group,
  Stack,
  Text,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PreparedFile, PreparedSigning } from '../../contract/index.ts';
import { useTrustApi } from './trust-api.ts';

type Props = {
  prepared: PreparedSigning | undefined;
  onPrepared(prepared: PreparedSigning | undefined): void;
  prepare(): Promise<PreparedSigning>;
};

/** Files to take home and bring back signed: each with its download, its drop and its state. */
export function HandedOutFiles({ prepared, onPrepared, prepare }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function begin() {
    setBusy(true);
    setError(undefined);
    try {
      onPrepared(await prepare());
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  if (prepared === undefined) {
    return (
      <Stack gap="sm">
        {error !== undefined && <ErrorState error={error} focus />}
        <Group>
          <Button variant="default" onClick={begin} loading={busy}>
            <Trans>Chuẩn bị tệp để ký</Trans>
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {prepared.files.map((file) => (
        <HandedOutFile key={file.position} prepared={prepared} file={file} onChange={onPrepared} />
      ))}
      <GiveUp prepared={prepared} onGivenUp={() => onPrepared(undefined)} />
    </Stack>
  );
}

type FileProps = {
  prepared: PreparedSigning;
  file: PreparedFile;
  onChange(prepared: PreparedSigning): void;
};

function HandedOutFile({ prepared, file, onChange }: FileProps) {
  const { t } = useLingui();
  const api = useTrustApi();
  const { position, name, size, path, state } = file;
  if (state === 'accepted') {
    return (
      <Text aria-live="polite">
        <Trans>
          ✓ Đã nhận <strong>{name}</strong> có chữ ký hợp lệ.
        </Trans>
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <Text>
        <Anchor href={`/api${path}`} download>
          <Trans>Tải về để ký: {name}</Trans>
        </Anchor>{' '}
        <Text span c="dimmed" size="sm">
          ({formatSize(size)})
        </Text>
      </Text>
      <FileDrop
        label={t`Nộp tệp đã ký`}
        hint={t`Chính tệp đã tải về, chỉ thêm chữ ký số.`}
        accept=".pdf,application/pdf"
        onUploaded={async (upload) => {
          const { id } = prepared;
          await api.returnSignedFile.call({ id, position, uploadId: upload.id });
          onChange(await api.getPreparedSigning.call({ id }));
        }}
      />
    </Stack>
  );
}

function GiveUp({ prepared, onGivenUp }: { prepared: PreparedSigning; onGivenUp(): void }) {
  const api = useTrustApi();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function giveUp() {
    setBusy(true);
    try {
      await api.cancelPreparedSigning.call({ id: prepared.id });
      onGivenUp();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" c="dimmed">
        <Trans>Đóng hộp này rồi mở lại sau vẫn còn; hạn nộp trong 24 giờ.</Trans>
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={giveUp} loading={busy}>
        <Trans>Hủy lần ký này</Trans>
      </Button>
      {error !== undefined && <ErrorState error={error} focus />}
    </Group>
  );
}
