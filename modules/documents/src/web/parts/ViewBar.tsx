import { Button, Checkbox, Group, Menu, VisuallyHidden } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBookmark, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import type { ListSettings } from './use-list-settings.ts';

export type ViewFilters = Record<string, string | boolean | number>;

type Props = {
  settings: ListSettings;
  /** What the list is filtered and ordered by now. */
  filters: ViewFilters;
  /** Goes to the filters of a view, in place of those before. */
  onUse(filters: ViewFilters): unknown;
};

/** Views to go to, one's own and the unit's, and the columns that one sees. */
export function ViewBar({ settings, filters, onUse }: Props) {
  const { t } = useLingui();
  const [saving, setSaving] = useState(false);
  const { view, views } = settings;
  return (
    <Group gap="xs" mb="sm">
      <Menu withinPortal withInitialFocusPlaceholder={false} position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} />}>
            {view?.name ?? t`Khung nhìn`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t`Chưa lưu khung nhìn nào`}</Menu.Label>}
          {views.map((one) => (
            <Menu.Item key={one.id} onClick={() => onUse({ ...one.filters, view: one.id })}>
              {one.name}
              {one.shared && (one.isMine ? ` · ${t`dùng chung`}` : ` · ${one.ownerName}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {view && (
            <Menu.Item onClick={() => onUse({})}>
              <Trans>Bỏ khung nhìn đang dùng</Trans>
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setSaving(true)}>
            <Trans>Lưu bộ lọc và cột hiện tại…</Trans>
          </Menu.Item>
          {view?.isMine && (
            <Menu.Item
              onClick={async () => {
                await settings.deleteView(view.id);
                onUse({});
              }}
            >
              <Trans>Xóa khung nhìn “{view.name}”</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ColumnMenu settings={settings} />
      <SaveViewDialog
        opened={saving}
        settings={settings}
        filters={filters}
        onClose={() => setSaving(false)}
      />
    </Group>
  );
}

function ColumnMenu({ settings }: { settings: ListSettings }) {
  const { t } = useLingui();
  const { chosen, optional, toggleColumn } = settings;
  return (
    <Menu
      withinPortal
      withInitialFocusPlaceholder={false}
      closeOnItemClick={false}
      position="bottom-start"
    >
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>{t`Cột`}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {optional.map(({ id, header }) => (
          <Menu.Item
            key={id}
            onClick={() => void toggleColumn(id)}
            leftSection={<Checkbox.Indicator size="xs" checked={chosen.includes(id)} aria-hidden />}
          >
            {header}
            <VisuallyHidden>
              {', '}
              {chosen.includes(id) ? t`đang hiện` : t`đang ẩn`}
            </VisuallyHidden>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
