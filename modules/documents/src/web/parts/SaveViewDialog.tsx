import { ActDialog, Checkbox, Text, TextInput, useToast } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ListSettings } from './use-list-settings.ts';
import type { ViewFilters } from './ViewBar.tsx';

type Props = {
  opened: boolean;
  settings: ListSettings;
  filters: ViewFilters;
  onClose(): void;
};

/** Keeps what is looked at now under a name; over the view in use if the name stays. */
export function SaveViewDialog({ opened, settings, filters, onClose }: Props) {
  const { t } = useLingui();
  const toast = useToast();
  const { view } = settings;
  const mine = view?.isMine ? view : undefined;
  const [name, setName] = useState<string>();
  const [shared, setShared] = useState<boolean>();
  const title = name ?? mine?.name ?? '';
  async function save() {
    const again = mine && mine.name === title.trim();
    await settings.saveView({
      id: again ? mine.id : crypto.randomUUID(),
      name: title,
      shared: shared ?? mine?.shared ?? false,
      filters,
    });
    toast(t`Đã lưu khung nhìn “${title.trim()}”.`);
    setName(undefined);
    return undefined;
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Lưu khung nhìn`}
      submitLabel={t`Lưu`}
      onSubmit={save}
    >
      <Text>
        <Trans>Bộ lọc, thứ tự và các cột đang hiện được lưu cùng nhau.</Trans>
      </Text>
      <TextInput
        label={t`Tên khung nhìn`}
        value={title}
        maxLength={80}
        required
        withAsterisk={false}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox
        label={t`Đơn vị của tôi cùng dùng`}
        checked={shared ?? mine?.shared ?? false}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
    </ActDialog>
  );
}
