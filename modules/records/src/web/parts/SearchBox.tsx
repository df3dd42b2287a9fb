import { TextInput, useDebounced } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

type Props = { label: string; value: string; onSearch(words: string): void };

/** Searches once typing has paused, so that no half-built syllable is ever asked for. */
export function SearchBox({ label, value, onSearch }: Props) {
  const { t } = useLingui();
  const [words, setWords] = useState(value);
  const settled = useDebounced(words, 300);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    const wanted = settled.normalize('NFC').trim();
    if (wanted !== value) onSearch(wanted);
  }, [settled]);
  return (
    <TextInput
      label={label}
      placeholder={t`Có dấu hay không dấu`}
      value={words}
      onChange={({ currentTarget }) => setWords(currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      type="search"
      style={{ flex: '1 1 220px', maxWidth: 420 }}
    />
  );
}
