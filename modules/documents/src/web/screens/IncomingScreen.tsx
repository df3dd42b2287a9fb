import {
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  type LetterKey,
  LinkButton,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBook2, IconFileImport, IconInbox, IconScan, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { IncomingRow } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { type BulkAct, IncomingBulk } from '../parts/IncomingBulk.tsx';
import { IncomingPreview } from '../parts/IncomingPreview.tsx';
import { INCOMING_STATES } from '../parts/incoming-words.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { StateFilter } from '../parts/StateFilter.tsx';
import { setOnly } from '../parts/set-only.ts';
import { useBulkAct } from '../parts/use-bulk-act.ts';
import { useIncomingColumns } from '../parts/use-incoming-columns.tsx';
import { useListSettings } from '../parts/use-list-settings.ts';
import { useSelection } from '../parts/use-selection.ts';
import { ViewBar } from '../parts/ViewBar.tsx';
import { IncomingFilters } from '../parts/worklist-filters.ts';

export function IncomingScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(IncomingFilters);
  const [pointed, setPointed] = useState<IncomingRow>();
  const list = pagesOf(useIncoming(filters));
  const { may } = useDesk();
  const { clear, selected, selection, setSelection } = useSelection(list.rows, wordsOf);
  const { act, begin } = useBulkAct(selected);
  const settings = useListSettings('incoming', useIncomingColumns(), filters.view);
  const isBulk = may('documents.record') || may('documents.direct');
  return (
    <>
      <PageHead title={t`Văn bản đến`} actions={<ImportLinks />} />
      <WorklistPage
        filters={
          <Filters filters={filters} setFilters={setFilters}>
            <ViewBar
              settings={settings}
              filters={setOnly(filters)}
              onUse={(search) => navigate({ to: '/incoming', search })}
            />
          </Filters>
        }
        preview={<IncomingPreview row={pointed ?? list.rows?.[0]} />}
        list={
          <DataTable
            {...list}
            label={t`Văn bản đến`}
            columns={settings.columns}
            rowId={rowId}
            onPoint={setPointed}
            onOpen={({ id }) => navigate({ to: `/incoming/${id}` })}
            {...(isBulk && { selection, onSelect: setSelection })}
            letters={useLetters(pointed ?? list.rows?.[0], selected.length > 0 && begin)}
            empty={
              <EmptyState icon={<IconInbox size={32} />} title={t`Không có văn bản nào khớp.`}>
                <Trans>
                  Văn bản các cơ quan gửi đến hiện ở đây ngay khi tới, kèm kết quả kiểm tra chữ ký.
                </Trans>
              </EmptyState>
            }
          />
        }
      />
      <IncomingBulk selected={selected} act={act} onAct={begin} onClear={clear} />
    </>
  );
}

/**
 * `v` (vào sổ) records: the selected rows, else in a row with the document one is at if that waits
 * for it. `g` (giấy) records paper, `d` directs the selected rows.
 */
function useLetters(
  row: IncomingRow | undefined,
  begin: ((name: BulkAct) => void) | false,
): LetterKey[] {
  const { t } = useLingui();
  const { may } = useDesk();
  const navigate = useNavigate();
  const from = row?.state === 'arrived' ? { from: row.id } : {};
  const inRow = () => navigate({ to: '/incoming/record', search: from });
  const record = begin ? () => begin('record') : inRow;
  return [
    ...(may('documents.record')
      ? [
          { letter: 'v', label: t`Vào sổ liên tiếp, hoặc các dòng đã chọn`, act: record },
          {
            letter: 'g',
            label: t`Vào sổ văn bản giấy`,
            act: () => navigate({ to: '/incoming/new' }),
          },
        ]
      : []),
    ...(begin && may('documents.direct')
      ? [{ letter: 'd', label: t`Giao xử lý các dòng đã chọn`, act: () => begin('direct') }]
      : []),
  ];
}

function ImportLinks() {
  const { may } = useDesk();
  if (!may('documents.record')) return null;
  return (
    <>
      <LinkButton to="/incoming/unreadable" variant="default">
        <Trans>Gói tin không đọc được</Trans>
      </LinkButton>
      <LinkButton
        to="/incoming/import"
        variant="default"
        leftSection={<IconFileImport size={16} />}
      >
        <Trans>Nhập gói tin</Trans>
      </LinkButton>
      <LinkButton to="/incoming/new" variant="default" leftSection={<IconScan size={16} />}>
        <Trans>Vào sổ văn bản giấy</Trans>
      </LinkButton>
      <LinkButton to="/incoming/record" leftSection={<IconBook2 size={16} />}>
        <Trans>Vào sổ liên tiếp</Trans>
      </LinkButton>
    </>
  );
}

function useIncoming({ view: _, ...asked }: IncomingFilters) {
  const api = useDocumentsApi();
  return useInfiniteQuery(
    api.listIncoming.infiniteOptions({
      input: (cursor?: string) => ({ ...asked, cursor }),
      ...nextPage,
    }),
  );
}

type FilterProps = {
  filters: IncomingFilters;
  setFilters(change: Partial<IncomingFilters>): unknown;
  children: ReactNode;
};

function Filters({ filters, setFilters, children }: FilterProps) {
  const { t } = useLingui();
  const { lead, unassigned, unit } = filters;
  const orders = IncomingFilters.shape.order.unwrap().unwrap().options;
  const deadlines = IncomingFilters.shape.deadline.unwrap().unwrap().options;
  return (
    <>
      <SearchBox value={filters.q ?? ''} onSearch={(q) => setFilters({ q: q || undefined })} />
      <StateFilter
        value={filters.state}
        states={INCOMING_STATES}
        onChange={(state) => setFilters({ state })}
      />
      <NativeSelect
        label={t`Hạn xử lý`}
        value={filters.deadline ?? ''}
        onChange={(event) =>
          setFilters({ deadline: deadlines.find((one) => one === event.currentTarget.value) })
        }
        data={[
          { value: '', label: t`Mọi thời hạn` },
          { value: 'overdue', label: t`Quá hạn` },
          { value: 'dueSoon', label: t`Sắp đến hạn` },
        ]}
      />
      {(lead || unit || unassigned) && (
        <Button
          variant="default"
          rightSection={<IconX size={14} />}
          onClick={() => setFilters({ lead: undefined, unit: undefined, unassigned: undefined })}
        >
          {unit && t`Của một đơn vị`}
          {lead && t`Của một người chủ trì`}
          {unassigned && t`Chưa giao ai chủ trì`}
        </Button>
      )}
      <Checkbox
        label={t`Giao cho tôi`}
        checked={filters.mine ?? false}
        onChange={(event) => setFilters({ mine: event.currentTarget.checked || undefined })}
        mb="sm"
      />
      <Checkbox
        label={t`Nơi gửi chờ trả lời`}
        checked={filters.asked ?? false}
        onChange={(event) => setFilters({ asked: event.currentTarget.checked || undefined })}
        mb="sm"
      />
      <NativeSelect
        label={t`Thứ tự`}
        value={filters.order ?? 'newest'}
        onChange={(event) =>
          setFilters({ order: orders.find((one) => one === event.currentTarget.value) })
        }
        data={[
          { value: 'newest', label: t`Mới đến trước` },
          { value: 'oldest', label: t`Chờ lâu trước` },
          { value: 'due', label: t`Hạn gần trước` },
        ]}
      />
      {children}
    </>
  );
}

function wordsOf({ senderNumberAndSymbol, subject }: IncomingRow): string {
  return `${senderNumberAndSymbol} · ${subject}`;
}

function rowId({ id }: IncomingRow): string {
  return id;
}
