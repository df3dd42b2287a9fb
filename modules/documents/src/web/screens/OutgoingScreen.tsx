import {
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  LinkButton,
  nextPage,
  PageHead,
  pagesOf,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { OutgoingRow } from '../../contract/index.ts';
import { BulkBar } from '../parts/BulkBar.tsx';
import { IssueManyDialog } from '../parts/BulkDialogs.tsx';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { OutgoingPreview } from '../parts/OutgoingPreview.tsx';
import { OUTGOING_STATES } from '../parts/outgoing-words.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { StateFilter } from '../parts/StateFilter.tsx';
import { setOnly } from '../parts/set-only.ts';
import { useBulkAct } from '../parts/use-bulk-act.ts';
import { useListSettings } from '../parts/use-list-settings.ts';
import { useOutgoingColumns } from '../parts/use-outgoing-columns.tsx';
import { useSelection } from '../parts/use-selection.ts';
import { ViewBar } from '../parts/ViewBar.tsx';
import { OutgoingFilters } from '../parts/worklist-filters.ts';

export function OutgoingScreen() {
  const { t } = useLingui();
  const { may } = useDesk();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(OutgoingFilters);
  const [pointed, setPointed] = useState<OutgoingRow>();
  const list = pagesOf(useOutgoing(filters));
  const { clear, selected, selection, setSelection } = useSelection(list.rows, wordsOf);
  const { act, begin } = useBulkAct(selected);
  const settings = useListSettings('outgoing', useOutgoingColumns(), filters.view);
  const isBulk = may('documents.seal');
  const create = () => navigate({ to: '/outgoing/new' });
  return (
    <>
      <PageHead
        title={t`Văn bản đi`}
        actions={
          may('documents.draft') && (
            <LinkButton to="/outgoing/new" leftSection={<IconPlus size={16} />}>
              <Trans>Soạn văn bản</Trans>
            </LinkButton>
          )
        }
      />
      <WorklistPage
        filters={
          <Filters filters={filters} setFilters={setFilters}>
            <ViewBar
              settings={settings}
              filters={setOnly(filters)}
              onUse={(search) => navigate({ to: '/outgoing', search })}
            />
          </Filters>
        }
        preview={<OutgoingPreview row={pointed ?? list.rows?.[0]} />}
        list={
          <DataTable
            {...list}
            label={t`Văn bản đi`}
            columns={settings.columns}
            rowId={rowId}
            onPoint={setPointed}
            {...(isBulk && { selection, onSelect: setSelection })}
            onOpen={({ id }) => navigate({ to: `/outgoing/${id}` })}
            letters={[
              ...(may('documents.draft')
                ? [{ letter: 'n', label: t`Soạn văn bản`, act: create }]
                : []),
              ...(isBulk && selected.length > 0
                ? [{ letter: 'p', label: t`Phát hành các dòng đã chọn`, act: () => begin('issue') }]
                : []),
            ]}
            empty={
              <EmptyState icon={<IconSend size={32} />} title={t`Không có văn bản nào khớp.`}>
                <Trans>Văn bản đi của cơ quan hiện ở đây từ lúc soạn thảo đến khi phát hành.</Trans>
              </EmptyState>
            }
          />
        }
      />
      <BulkBar count={selected.length} onClear={clear}>
        <Button onClick={() => begin('issue')}>
          <Trans>Phát hành</Trans>
        </Button>
      </BulkBar>
      {act && (
        <IssueManyDialog
          documents={act.documents}
          opened
          onClose={() => {
            begin(undefined);
            clear();
          }}
        />
      )}
    </>
  );
}

function useOutgoing({ view: _, ...asked }: OutgoingFilters) {
  const api = useDocumentsApi();
  return useInfiniteQuery(
    api.listOutgoing.infiniteOptions({
      input: (cursor?: string) => ({ ...asked, cursor }),
      ...nextPage,
    }),
  );
}

type FilterProps = {
  filters: OutgoingFilters;
  setFilters(change: Partial<OutgoingFilters>): unknown;
  children: ReactNode;
};

function Filters({ filters, setFilters, children }: FilterProps) {
  const { t } = useLingui();
  return (
    <>
      <SearchBox value={filters.q ?? ''} onSearch={(q) => setFilters({ q: q || undefined })} />
      <StateFilter
        value={filters.state}
        states={OUTGOING_STATES}
        onChange={(state) => setFilters({ state })}
      />
      <Checkbox
        label={t`Của tôi`}
        checked={filters.mine ?? false}
        onChange={(event) => setFilters({ mine: event.currentTarget.checked || undefined })}
        mb="sm"
      />
      <Checkbox
        label={t`Chỉ bản sao`}
        checked={filters.copies === 'only'}
        onChange={(event) =>
          setFilters({ copies: event.currentTarget.checked ? 'only' : undefined })
        }
        mb="sm"
      />
      {children}
    </>
  );
}

function wordsOf({ numberAndSymbol, subject }: OutgoingRow): string {
  return [numberAndSymbol, subject].filter(Boolean).join(' · ');
}

function rowId({ id }: OutgoingRow): string {
  return id;
}
