import { vnFold } from '@hien-luong/vn';

type Options = { label: string }[];

/** People whose name or post holds every word typed, with or without its accents. */
export function findPeople<Found>({
  options,
  search,
}: {
  options: Found[];
  search: string;
}): Found[] {
  const words = vnFold(search).split(/\s+/u).filter(Boolean);
  return options.filter((option) => {
    const text = vnFold((option as Options[number]).label ?? '');
    return words.every((word) => text.includes(word));
  });
}
