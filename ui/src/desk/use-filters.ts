import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Anything that turns the search of an address into typed filters, such as a zod schema. */
export type FilterSchema<Filters> = { parse(search: unknown): Filters };

/**
 * Filters that live in the address: a list can be bookmarked, sent and gone back to. A filter set
 * to undefined leaves the address; typing replaces the entry of the history instead of adding one.
 */
export function useFilters<Filters extends object>(schema: FilterSchema<Filters>) {
  const search: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = useMemo(() => schema.parse(search), [schema, search]);
  const setFilters = (change: Partial<{ [Key in keyof Filters]: Filters[Key] | undefined }>) =>
    navigate({ to: '.', search: { ...filters, ...change }, replace: true });
  return { filters, setFilters };
}
