import { useDirectoryApi } from '@hien-luong/directory/web';
import { MultiSelect, Select, Skeleton, useDesk } from '@hien-luong/ui';
import { vnFold } from '@hien-luong/vn';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

type Option = { value: string; label: string };
type Props = { label: ReactNode; value: string | null; onChange(postId: string | null): void };
type ManyProps = { label: ReactNode; value: string[]; onChange(ids: string[]): void };

/** A person of my agency in their post. */
export function PostSelect({ label, onChange, value }: Props) {
  const { people } = usePeople();
  if (!people) return <Skeleton height={60} />;
  return (
    <Select
      label={label}
      data={people}
      value={value}
      onChange={onChange}
      filter={findOptions}
      searchable
      required
      withAsterisk={false}
    />
  );
}

export function PostsSelect(props: ManyProps) {
  return <ManySelect {...props} options={usePeople().people} limit={200} />;
}

export function UnitsSelect(props: ManyProps) {
  return <ManySelect {...props} options={usePeople().units} limit={100} />;
}

type Choice = ManyProps & { options: Option[] | undefined; limit: number };

function ManySelect({ label, limit, onChange, options, value }: Choice) {
  if (!options) return <Skeleton height={60} />;
  return (
    <MultiSelect
      label={label}
      data={options}
      value={value}
      onChange={onChange}
      filter={findOptions}
      searchable
      hidePickedOptions
      maxValues={limit}
    />
  );
}

function usePeople(): { people?: Option[]; units?: Option[] } {
  const { agencyId } = useDesk();
  const directory = useDirectoryApi();
  const { data } = useQuery(directory.listPosts.queryOptions({ input: { agencyId } }));
  if (!data) return {};
  const units = new Map(data.map(({ unit }) => [unit.id, unit.name]));
  return {
    people: data.map(({ id, person, title }) => ({ value: id, label: `${person.name}, ${title}` })),
    units: [...units].map(([value, label]) => ({ value, label })),
  };
}

/** Those that hold every word typed, with or without its accents. */
function findOptions<Found>({ options, search }: { options: Found[]; search: string }): Found[] {
  const words = vnFold(search).split(/\s+/u).filter(Boolean);
  return options.filter((option) => {
    const text = vnFold((option as { label?: string }).label ?? '');
    return words.every((word) => text.includes(word));
  });
}
