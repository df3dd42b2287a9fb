import { Select, useDebounced } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDirectoryApi } from './directory-api.ts';

type Props = {
  label: string;
  value: string | null;
  onChange(unitId: string | null): void;
  /** What is shown before anything was typed. */
  initial?: { id: string; name: string } | undefined;
};

/** One unit out of the province, found by a part of its name or code. */
export function PickUnit({ label, value, onChange, initial }: Props) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const [words, setWords] = useState('');
  const q = useDebounced(words).normalize('NFC');
  const found = useQuery(api.searchUnits.queryOptions({ input: { q, limit: 30 } }));
  const options = (found.data?.items ?? []).map(({ id, name, parentName }) => ({
    value: id,
    label: parentName === null ? name : `${name}, ${parentName}`,
  }));
  const known = initial !== undefined && !options.some((option) => option.value === initial.id);
  return (
    <Select
      label={label}
      description={t`Gõ một phần tên hoặc mã.`}
      required
      withAsterisk={false}
      searchable
      data={known ? [{ value: initial.id, label: initial.name }, ...options] : options}
      filter={({ options: shown }) => shown}
      onSearchChange={setWords}
      value={value}
      onChange={onChange}
      nothingFoundMessage={t`Không tìm thấy đơn vị.`}
    />
  );
}
