import { useDirectoryApi } from '@hien-luong/directory/web';
import { Autocomplete, fieldId, useDebounced } from '@hien-luong/ui';
import { vnFold } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';

type Props = {
  value: string;
  agencyId: string | null;
  description?: ReactNode;
  error?: ReactNode;
  /** The agency where the directory has exactly one of that name, else the words as they are. */
  onChange(name: string, agencyId: string | null): void;
};

/** Who sent it: an agency of the directory by its name, or anybody else by theirs. */
export function SenderField({ value, agencyId, description, error, onChange }: Props) {
  const { t } = useLingui();
  const directory = useDirectoryApi();
  const q = useDebounced(value, 200);
  const answer = useQuery({
    ...directory.searchAgencies.queryOptions({ input: { q, limit: 8 } }),
    enabled: q.trim().length > 1 && agencyId === null,
  });
  const found = answer.data?.items ?? [];
  const agencyOf = (name: string) => {
    const same = found.filter((one) => vnFold(one.name) === vnFold(name));
    return same.length === 1 ? (same[0]?.id ?? null) : null;
  };
  const matching = agencyId ?? agencyOf(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was found may change the choice
  useEffect(() => {
    if (matching !== agencyId) onChange(value, matching);
  }, [matching]);
  return (
    <Autocomplete
      id={fieldId('senderName')}
      label={t`Cơ quan ban hành`}
      description={description}
      error={error}
      value={value}
      data={[...new Set(found.map(({ name }) => name))]}
      // The server has searched already, without accents too.
      filter={({ options }) => options}
      onChange={(name) => onChange(name, agencyOf(name))}
      autoComplete="off"
      maxLength={300}
    />
  );
}
