import { vnFold } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { Combobox, Loader, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useReturnFocus } from '../desk/use-return-focus.ts';
import { useDebounced } from '../text/use-debounced.ts';
import type { FoundItem } from './found-item.ts';
import type { NavItem } from './nav-item.ts';
import classes from './shell.module.css';

type Props = {
  onClose(): void;
  places: readonly NavItem[];
  onFind(words: string): Promise<readonly FoundItem[]>;
};

export function CommandPalette(props: Props) {
  const { t } = useLingui();
  useReturnFocus(true);
  return (
    <Modal
      opened
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="10vh"
      centered={false}
      attributes={{ content: { 'aria-label': t`Tìm và ra lệnh` } }}
    >
      <Palette {...props} />
    </Modal>
  );
}

function Palette({ onClose, places, onFind }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const combobox = useCombobox({ opened: true });
  const [words, setWords] = useState('');
  const { found, searching } = useFound(words, onFind);
  const items = [...matchPlaces(places, words, t`Đi đến`), ...found];
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list is chosen from its top
  useEffect(() => {
    selectFirstOption();
  }, [items.length, words]);

  function go(key: string) {
    const item = items.find((candidate) => candidate.key === key);
    if (!item) return;
    onClose();
    navigate({ to: item.to, ...(item.search && { search: item.search }) });
  }

  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.EventsTarget>
        <TextInput
          variant="unstyled"
          size="lg"
          px="lg"
          aria-label={t`Tìm và ra lệnh`}
          placeholder={t`Số ký hiệu, trích yếu, cơ quan, người, việc…`}
          leftSection={searching ? <Loader size={18} /> : <IconSearch size={18} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.found} aria-label={t`Kết quả`} tabIndex={0}>
        {groupsOf(items).map(([group, members]) => (
          <Combobox.Group key={group} label={group}>
            {members.map(({ key, title, detail, icon }) => (
              <Combobox.Option key={key} value={key} className={classes.foundItem}>
                {icon}
                <span className={classes.foundTitle}>{title}</span>
                <span className={classes.foundDetail}>{detail}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {items.length === 0 && (
          <Combobox.Empty>
            <Trans>Không tìm thấy gì. Thử ít từ hơn, có dấu hay không dấu đều được.</Trans>
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  );
}

function useFound(words: string, onFind: Props['onFind']) {
  const settled = useDebounced(words.trim(), 200);
  const [result, setResult] = useState<{ words: string; found: readonly FoundItem[] }>();
  useEffect(() => {
    if (settled.length < 2) return;
    let current = true;
    const show = (found: readonly FoundItem[]) => current && setResult({ words: settled, found });
    // The palette is a shortcut: what it cannot find, the search page explains.
    onFind(settled).then(show, () => show([]));
    return () => {
      current = false;
    };
  }, [settled, onFind]);
  const wanted = words.trim();
  return {
    found: wanted.length >= 2 && result ? result.found : [],
    searching: wanted.length >= 2 && result?.words !== wanted,
  };
}

function matchPlaces(places: readonly NavItem[], words: string, group: string): FoundItem[] {
  const wanted = vnFold(words.trim());
  return places
    .filter(({ label }) => vnFold(label).includes(wanted))
    .map(({ to, label, icon: Icon }) => ({
      key: `place:${to}`,
      group,
      title: label,
      detail: '',
      to,
      icon: <Icon size={16} />,
    }));
}

function groupsOf(items: readonly FoundItem[]): [string, FoundItem[]][] {
  return [...Map.groupBy(items, ({ group }) => group)];
}
