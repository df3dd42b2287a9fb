import { CodedError } from '@hien-luong/contract';
import {
  ActDialog,
  Checkbox,
  FileDrop,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnchorPurpose } from '../../contract/index.ts';
import { KNOWN_ANCHORS } from '../../rules/known-anchors.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { useTrustApi } from './trust-api.ts';

type Draft = {
  file: { id: string; name: string } | null;
  fingerprint: string;
  role: 'anchor' | 'intermediate';
  purposes: AnchorPurpose[];
  reason: string;
};

class AnchorFileError extends CodedError<'ANCHOR_FILE_INVALID'> {}

const required = { required: true, withAsterisk: false } as const;

/** Who is to be trusted, for what and why; the fingerprint is typed from what is published. */
export function ProposeAnchorDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const api = useTrustApi();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>({
    file: null,
    fingerprint: '',
    role: 'anchor',
    purposes: ['sign'],
    reason: '',
  });
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  async function propose() {
    const { file, reason, ...rest } = draft;
    // Closing here would lose what was typed while the file was still on its way.
    if (file === null) throw new AnchorFileError('ANCHOR_FILE_INVALID', 'no file has arrived');
    await api.proposeAnchor.call({
      ...rest,
      uploadId: file.id,
      reason: reason.normalize('NFC').trim(),
    });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <Trans>Đã gửi đề nghị. Một quản trị viên khác phải xác nhận thì mới có hiệu lực.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Đề nghị tin cậy một cơ quan chứng thực`}
      submitLabel={t`Gửi đề nghị`}
      size="lg"
      onSubmit={propose}
    >
      <FileDrop
        label={draft.file ? draft.file.name : t`Chứng thư của cơ quan chứng thực`}
        hint={t`Tệp .cer, .crt hoặc .pem, một chứng thư.`}
        accept=".cer,.crt,.der,.pem"
        onUploaded={({ id, name }) => change({ file: { id, name } })}
      />
      <TextInput
        {...required}
        label={t`Dấu vân tay SHA-256 theo công bố`}
        description={t`Gõ từ nguồn công bố của cơ quan chứng thực, không chép từ tệp. Dấu cách, dấu hai chấm đều được.`}
        value={draft.fingerprint}
        onChange={({ currentTarget }) => change({ fingerprint: currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
      />
      <Known />
      <NativeSelect
        label={t`Vai trò`}
        value={draft.role}
        onChange={({ currentTarget }) =>
          change({ role: currentTarget.value === 'anchor' ? 'anchor' : 'intermediate' })
        }
        data={[
          { value: 'anchor', label: t`Gốc tin cậy` },
          { value: 'intermediate', label: t`Trung gian, chỉ giúp tìm đường dẫn` },
        ]}
      />
      {draft.role === 'anchor' && (
        <Purposes purposes={draft.purposes} onChange={(purposes) => change({ purposes })} />
      )}
      <Textarea
        {...required}
        label={t`Lý do và nguồn đối chiếu`}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </ActDialog>
  );
}

type PurposesProps = { purposes: AnchorPurpose[]; onChange(purposes: AnchorPurpose[]): void };

function Purposes({ purposes, onChange }: PurposesProps) {
  const { t } = useLingui();
  const box = (purpose: AnchorPurpose, label: string) => (
    <Checkbox
      label={label}
      checked={purposes.includes(purpose)}
      onChange={({ currentTarget }) =>
        onChange(
          currentTarget.checked
            ? [...purposes, purpose]
            : purposes.filter((one) => one !== purpose),
        )
      }
    />
  );
  return (
    <Checkbox.Group label={t`Tin cậy để`}>
      <Stack gap="xs" mt="xs">
        {box('sign', t`Ký số`)}
        {box('timestamp', t`Cấp dấu thời gian`)}
      </Stack>
    </Checkbox.Group>
  );
}

/** Fingerprints to compare with, each with how sure we are of it; they trust nothing. */
function Known() {
  const { t } = useLingui();
  return (
    <details>
      <summary>{t`Dấu vân tay đã gặp của các cơ quan chứng thực Chính phủ, để so sánh`}</summary>
      <Stack gap="xs" mt="xs">
        {KNOWN_ANCHORS.map(({ fingerprint, name, certainty }) => (
          <div key={fingerprint}>
            <Text size="sm">{name}</Text>
            <Fingerprint value={fingerprint} />
            <Text size="xs" c="dimmed">
              {certainty === 'seen'
                ? t`Tính từ chính chứng thư tìm thấy công khai; chưa đối chiếu với nơi công bố.`
                : t`Chỉ thấy dấu vân tay ở nơi khác, chưa thấy chứng thư.`}
            </Text>
          </div>
        ))}
      </Stack>
    </details>
  );
}
