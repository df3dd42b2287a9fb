import type { FoundItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { deskApi } from './desk-api.ts';

const EACH = 5;

/** Documents by number or words, agencies by name or code, people by name: for the palette. */
export function useFindAnything(): (words: string) => Promise<FoundItem[]> {
  const { t } = useLingui();
  const groups = { documents: t`Văn bản`, units: t`Cơ quan, đơn vị`, people: t`Người` };
  const everywhere = t`Tìm tiếp`;
  const everything = t`Tìm “…” trong mọi văn bản`;
  const key = `${Object.values(groups).join()}${everywhere}${everything}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds every word
  return useMemo(
    () => async (words: string) => {
      const [documents, units, people] = await Promise.all([
        settled(deskApi.documents.searchDocuments.call({ q: words, limit: EACH })),
        settled(deskApi.directory.searchUnits.call({ q: words, limit: EACH })),
        settled(deskApi.directory.searchPeople.call({ q: words, limit: EACH })),
      ]);
      return [
        ...documents.map((hit) => ({
          key: `document:${hit.id}`,
          group: groups.documents,
          title: [hit.numberAndSymbol, hit.subject].filter(Boolean).join(' · '),
          detail: hit.agencyName,
          to: `/${hit.direction}/${hit.id}`,
        })),
        ...units.map((unit) => ({
          key: `unit:${unit.id}`,
          group: groups.units,
          title: unit.name,
          detail: unit.code ?? unit.parentName ?? '',
          to: `/organisation/${unit.id}`,
        })),
        ...people.map((post) => ({
          key: `person:${post.id}`,
          group: groups.people,
          title: post.person.name,
          detail: `${post.title}, ${post.agency.name}`,
          to: `/organisation/${post.unit.id}`,
        })),
        {
          key: 'search',
          group: everywhere,
          title: everything.replace('…', words),
          detail: '',
          to: '/search',
          search: { q: words },
        },
      ];
    },
    [key],
  );
}

/** What this post may not search is simply not among the answers. */
async function settled<Item>(page: Promise<{ items: Item[] }>): Promise<Item[]> {
  try {
    return (await page).items;
  } catch {
    return [];
  }
}
