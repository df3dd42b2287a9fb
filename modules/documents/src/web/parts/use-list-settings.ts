import type { Column } from '@hien-luong/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListName, SavedView } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';

/** Always shown: a list of which one cannot tell what it lists would be no use. */
const ALWAYS = 'subject';

/**
 * The columns that a person sees of a list: those of the view in use, else those they chose, else
 * all. What was chosen is kept on the server and is the same on every machine.
 */
export function useListSettings<Row>(
  list: ListName,
  all: readonly Column<Row>[],
  viewId: string | undefined,
) {
  const api = useDocumentsApi();
  const queryClient = useQueryClient();
  const settings = useQuery(api.getListSettings.queryOptions({ input: { list } }));
  const views = settings.data?.views ?? [];
  const view = views.find(({ id }) => id === viewId);
  const chosen = view?.columns ?? settings.data?.columns ?? all.map(({ id }) => id);
  const again = () => queryClient.invalidateQueries({ queryKey: api.getListSettings.key() });

  return {
    views,
    view,
    chosen,
    columns: all.filter(({ id }) => id === ALWAYS || chosen.includes(id)),
    optional: all.filter(({ id }) => id !== ALWAYS),
    async toggleColumn(id: string) {
      const columns = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
      await api.chooseColumns.call({ list, columns });
      await again();
    },
    async saveView(saved: Pick<SavedView, 'id' | 'name' | 'shared' | 'filters'>) {
      await api.saveView.call({ list, columns: [...chosen], ...saved });
      await again();
    },
    async deleteView(id: string) {
      await api.deleteView.call({ list, id });
      await again();
    },
  };
}

export type ListSettings = Omit<ReturnType<typeof useListSettings>, 'columns' | 'optional'> & {
  optional: readonly { id: string; header: string }[];
};
