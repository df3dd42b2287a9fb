import { TextInput, useDebounced } from '@hien-luong/ui';
import { useEffect, useState } from 'react';

type Props = { label: string; value: string; onSearch(words: string | undefined): unknown };

/** Searches after a pause, so that no syllable is looked for while it is being typed. */
export function SearchBox({ label, value, onSearch }: Props) {
  const [words, setWords] = useState(value);
  const settled = useDebounced(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    if (settled !== value) onSearch(settled.normalize('NFC') || undefined);
  }, [settled]);
  return (
    <TextInput
      type="search"
      label={label}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      style={{ flex: '1 1 220px', maxWidth: 420 }}
    />
  );
}
