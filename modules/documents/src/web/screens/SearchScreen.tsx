import {
  DataTable,
  EmptyState,
  nextPage,
  PageHead,
  pagesOf,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { useSearchColumns } from '../parts/use-search-columns.tsx';
import { SearchFilters } from '../parts/worklist-filters.ts';

export function SearchScreen() {
  const { t } = useLingui();
  const { filters, setFilters } = useFilters(SearchFilters);
  const words = filters.q?.trim() ?? '';
  return (
    <>
      <PageHead title={t`Tìm kiếm văn bản`} />
      <WorklistPage
        filters={
          <SearchBox
            label={t`Từ trong trích yếu, số ký hiệu hoặc nơi gửi`}
            value={words}
            onSearch={(q) => setFilters({ q: q || undefined })}
            autoFocus
          />
        }
        list={
          words ? (
            <Hits words={words} />
          ) : (
            <EmptyState icon={<IconSearch size={32} />} title={t`Tìm trong mọi văn bản đi và đến`}>
              <Trans>
                Gõ có dấu hay không dấu đều được; kết quả đúng dấu đứng trước. Thử: 15/QĐ-UBND, hoặc
                phong chong lut bao.
              </Trans>
            </EmptyState>
          )
        }
      />
    </>
  );
}

function Hits({ words }: { words: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const api = useDocumentsApi();
  const answer = useInfiniteQuery(
    api.searchDocuments.infiniteOptions({
      input: (cursor?: string) => ({ q: words, cursor }),
      ...nextPage,
    }),
  );
  return (
    <DataTable
      {...pagesOf(answer)}
      label={t`Kết quả tìm kiếm`}
      columns={useSearchColumns()}
      rowId={({ direction, id }: SearchHit) => `${direction}:${id}`}
      onOpen={({ direction, id }) => navigate({ to: `/${direction}/${id}` })}
      empty={
        <EmptyState icon={<IconSearch size={32} />} title={t`Không tìm thấy “${words}”.`}>
          <Trans>Thử ít từ hơn, hoặc chỉ số của văn bản.</Trans>
        </EmptyState>
      }
    />
  );
}
