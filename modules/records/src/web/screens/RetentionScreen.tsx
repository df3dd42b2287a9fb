import {
  Button,
  type Column,
  DataTable,
  DateText,
  EmptyState,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  StateTag,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFileRow } from '../../contract/index.ts';
import { CarryOutDialog, DecideDialog } from '../parts/DestructionDialogs.tsx';
import { useRecordsApi } from '../parts/records-api.ts';
import { RetentionFilters, RetentionShow } from '../parts/records-filters.ts';
import { useCaseFileColumns } from '../parts/use-case-file-columns.tsx';

/** What is kept and until when; destruction begins here and only with a decision that was issued. */
export function RetentionScreen() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useRecordsApi();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(RetentionFilters);
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const [dialog, setDialog] = useState(false);
  const list = pagesOf(
    useInfiniteQuery(
      api.listRetention.infiniteOptions({
        input: (cursor?: string) => ({ ...filters, cursor }),
        ...nextPage,
      }),
    ),
  );
  const { show } = filters;
  const mayAct =
    (show === 'expired' && may('records.decide')) || (show === 'decided' && may('records.archive'));
  const chosen = (list.rows ?? []).filter(({ id }) => selection[id]);
  const Dialog = show === 'decided' ? CarryOutDialog : DecideDialog;
  return (
    <>
      <PageHead
        title={t`Thời hạn bảo quản`}
        lead={t`Hệ thống không tự hủy hồ sơ: chỉ ghi nhận việc hủy theo quyết định đã ban hành.`}
        actions={
          mayAct &&
          chosen.length > 0 && (
            <Button onClick={() => setDialog(true)}>
              {show === 'decided' ? (
                <Trans>Ghi biên bản hủy ({chosen.length})</Trans>
              ) : (
                <Trans>Ghi quyết định hủy ({chosen.length})</Trans>
              )}
            </Button>
          )
        }
      />
      <WorklistPage
        filters={
          <Filters
            filters={filters}
            onShow={(next) => {
              setSelection({});
              setFilters({ show: next });
            }}
          />
        }
        list={
          <DataTable
            {...list}
            label={t`Thời hạn bảo quản`}
            columns={useRetentionColumns()}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate({ to: `/case-files/${id}` })}
            {...(mayAct && { selection, onSelect: setSelection })}
            empty={
              <EmptyState icon={<IconClock size={32} />} title={t`Không có hồ sơ nào ở mục này.`} />
            }
          />
        }
      />
      <Dialog
        files={chosen}
        opened={dialog}
        onClose={() => {
          setDialog(false);
          setSelection({});
        }}
      />
    </>
  );
}

type FilterProps = { filters: RetentionFilters; onShow(show: RetentionFilters['show']): void };

function Filters({ filters: { show }, onShow }: FilterProps) {
  const { t } = useLingui();
  const words = {
    expired: t`Đã hết thời hạn bảo quản`,
    decided: t`Đã có quyết định hủy`,
    permanent: t`Bảo quản vĩnh viễn`,
    all: t`Tất cả hồ sơ đang giữ`,
    destroyed: t`Đã hủy`,
  };
  return (
    <NativeSelect
      label={t`Hiện`}
      value={show}
      onChange={({ currentTarget }) => onShow(RetentionShow.parse(currentTarget.value))}
      data={RetentionShow.options.map((value) => ({ value, label: words[value] }))}
    />
  );
}

function useRetentionColumns(): Column<CaseFileRow>[] {
  const { t } = useLingui();
  const { today } = useDesk();
  const columns = useCaseFileColumns();
  return columns.map((column) =>
    column.id === 'due'
      ? {
          ...column,
          header: t`Giữ đến hết`,
          cell: ({ expiresOn }: CaseFileRow) =>
            expiresOn && (
              <StateTag tone={expiresOn < today() ? 'attention' : 'quiet'}>
                <DateText date={expiresOn} />
              </StateTag>
            ),
        }
      : column,
  );
}
