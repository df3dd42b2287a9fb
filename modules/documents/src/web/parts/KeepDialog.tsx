import { ActDialog, Checkbox, TextInput, useDesk, useToast } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

type Props = {
  opened: boolean;
  title: string;
  nameLabel: string;
  onClose(): void;
  /** Keeps it under the name, for oneself or for the whole agency. */
  onKeep(kept: { id: string; name: string; shared: boolean }): Promise<unknown>;
};

/** Asks for the name of what is to be used again; the records clerk may share it with everybody. */
export function KeepDialog({ opened, title, nameLabel, onClose, onKeep }: Props) {
  const { t } = useLingui();
  const { may } = useDesk();
  const toast = useToast();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={title}
      submitLabel={t`Lưu`}
      onSubmit={async () => {
        await onKeep({ id: crypto.randomUUID(), name, shared });
        toast(t`Đã lưu “${name.trim()}”.`);
        setName('');
        return undefined;
      }}
    >
      <TextInput
        label={nameLabel}
        value={name}
        maxLength={80}
        required
        withAsterisk={false}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      {may('documents.seal') && (
        <Checkbox
          label={t`Cả cơ quan cùng dùng`}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </ActDialog>
  );
}
