import { ActDialog, TextInput } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonDetail } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';

type Props = { person: PersonDetail; onClose(): void };

export function RenamePersonDialog({ person, onClose }: Props) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const [name, setName] = useState(person.name);
  const [reason, setReason] = useState('');
  const { id, version } = person;
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Sửa họ tên`}
      submitLabel={t`Ghi`}
      onSubmit={async () => {
        await api.renamePerson.call({ id, version, name: name.normalize('NFC'), reason });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return <Trans>Đã sửa. Văn bản đã ký giữ tên cũ.</Trans>;
      }}
    >
      <TextInput
        required
        withAsterisk={false}
        label={t`Họ và tên`}
        value={name}
        maxLength={120}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <TextInput
        required
        withAsterisk={false}
        label={t`Lý do`}
        description={t`Ghi vào nhật ký, như “gõ nhầm dấu”.`}
        value={reason}
        maxLength={200}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ActDialog>
  );
}
