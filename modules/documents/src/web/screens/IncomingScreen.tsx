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
import { IconBook2, IconFileImport, IconInbox, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncomingRow } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { IncomingPreview } from '../parts/IncomingPreview.tsx';
import { INCOMING_STATES } from '../parts/incoming-words.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { StateFilter } from '../parts/StateFilter.tsx';
import { useIncomingColumns } from '../parts/use-incoming-columns.tsx';
import { IncomingFilters } from '../parts/worklist-filters.ts';

export function IncomingScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(IncomingFilters);
  const [pointed, setPointed] = useState<IncomingRow>();
  const list = pagesOf(useIncoming(filters));
  return (
    <>
      <PageHead title={t`Văn bản đến`} actions={<ImportLinks />} />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        preview={<IncomingPreview row={pointed ?? list.rows?.[0]} />}
        list={
          <DataTable
            {...list}
            label={t`Văn bản đến`}
            columns={useIncomingColumns()}
            rowId={rowId}
            onPoint={setPointed}
            onOpen={({ id }) => navigate({ to: `/incoming/${id}` })}
            letters={useRecordingLetter(pointed ?? list.rows?.[0])}
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
    </>
  );
}

/** `v` (vào sổ) begins to record in a row, with the document one is at if that waits for it. */
function useRecordingLetter(row: IncomingRow | undefined): LetterKey[] {
  const { t } = useLingui();
  const { may } = useDesk();
  const navigate = useNavigate();
  if (!may('documents.record')) return [];
  const act = () =>
    navigate({
      to: '/incoming/record',
      search: row?.state === 'arrived' ? { from: row.id } : {},
    });
  return [{ letter: 'v', label: t`Vào sổ liên tiếp`, act }];
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
      <LinkButton to="/incoming/record" leftSection={<IconBook2 size={16} />}>
        <Trans>Vào sổ liên tiếp</Trans>
      </LinkButton>
    </>
  );
}

function useIncoming(filters: IncomingFilters) {
  const api = useDocumentsApi();
  return useInfiniteQuery(
    api.listIncoming.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
}

type FilterProps = {
  filters: IncomingFilters;
  setFilters(change: Partial<IncomingFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { t } = useLingui();
  const { lead, unassigned, unit } = filters;
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
    </>
  );
}

function rowId({ id }: IncomingRow): string {
  return id;
}
