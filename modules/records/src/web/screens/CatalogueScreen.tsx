import {
  Asked,
  Button,
  Checkbox,
  ConfirmAct,
  DataTable,
  EmptyState,
  NativeSelect,
  PageHead,
  SaveButton,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CatalogueDetail } from '../../contract/index.ts';
import { DraftCatalogueDialog } from '../parts/DraftCatalogueDialog.tsx';
import { EntryDialog } from '../parts/EntryDialog.tsx';
import { OpenCaseFileDialog } from '../parts/OpenCaseFileDialog.tsx';
import { RecordsWord } from '../parts/RecordsWord.tsx';
import { useRecordsApi, useRefresh } from '../parts/records-api.ts';
import { CatalogueFilters } from '../parts/records-filters.ts';
import { CATALOGUE_STATES } from '../parts/records-words.ts';
import { useEntryColumns } from '../parts/use-entry-columns.tsx';

type Entry = CatalogueDetail['entries'][number];

/** Danh mục hồ sơ: the case files that a year is to bring, one year at a time. */
export function CatalogueScreen() {
  const { t } = useLingui();
  const { may, today } = useDesk();
  const api = useRecordsApi();
  const { filters, setFilters } = useFilters(CatalogueFilters);
  const [drafting, setDrafting] = useState(false);
  const years = useQuery(api.listCatalogues.queryOptions());
  const thisYear = Number(today().slice(0, 4));
  return (
    <Asked answer={years}>
      {({ items }) => {
        const year =
          filters.year ??
          (items.some((one) => one.year === thisYear) ? thisYear : (items[0]?.year ?? thisYear));
        const exists = items.some((one) => one.year === year);
        const picker = (
          <NativeSelect
            label={t`Năm`}
            value={String(year)}
            onChange={({ currentTarget }) => setFilters({ year: Number(currentTarget.value) })}
            data={[...new Set([...items.map((one) => one.year), year])].map(String)}
          />
        );
        return (
          <>
            {exists ? (
              <Catalogue key={year} year={year} picker={picker} onDraft={() => setDrafting(true)} />
            ) : (
              <>
                <PageHead title={t`Danh mục hồ sơ`} />
                <EmptyState
                  icon={<IconListDetails size={32} />}
                  title={t`Cơ quan chưa có danh mục hồ sơ.`}
                >
                  <Trans>
                    Danh mục hồ sơ liệt kê hồ sơ dự kiến lập trong năm, do người đứng đầu cơ quan
                    phê duyệt đầu năm.
                  </Trans>
                  {may('records.archive') && (
                    <Button mt="md" onClick={() => setDrafting(true)}>
                      <Trans>Lập danh mục</Trans>
                    </Button>
                  )}
                </EmptyState>
              </>
            )}
            <DraftCatalogueDialog
              opened={drafting}
              onClose={() => setDrafting(false)}
              years={items.map((one) => one.year)}
              onDrafted={(drafted) => setFilters({ year: drafted })}
            />
          </>
        );
      }}
    </Asked>
  );
}

type YearProps = { year: number; picker: ReactNode; onDraft(): void };

function Catalogue({ onDraft, picker, year }: YearProps) {
  const api = useRecordsApi();
  const answer = useQuery(api.getCatalogue.queryOptions({ input: { year } }));
  return (
    <Asked answer={answer}>
      {(catalogue) => <Lines catalogue={catalogue} picker={picker} onDraft={onDraft} />}
    </Asked>
  );
}

function Lines({
  catalogue,
  onDraft,
  picker,
}: Omit<YearProps, 'year'> & { catalogue: CatalogueDetail }) {
  const { t } = useLingui();
  const { may } = useDesk();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'entry' | 'approve' | 'open'>();
  const [entry, setEntry] = useState<Entry>();
  const [unopened, setUnopened] = useState(false);
  const { entries, state, year } = catalogue;
  const mayEdit = catalogue.acts.includes('edit');
  const goTo = (one: Entry) => {
    if (one.caseFileId) return navigate({ to: `/case-files/${one.caseFileId}` });
    setEntry(one);
    if (mayEdit) setDialog('entry');
    else if (state === 'approved' && may('records.file')) setDialog('open');
  };
  return (
    <>
      <PageHead
        title={t`Danh mục hồ sơ năm ${year}`}
        beside={<RecordsWord {...CATALOGUE_STATES[state]} />}
        lead={<Trans>{formatNumber(entries.length)} hồ sơ dự kiến</Trans>}
        actions={
          <HeadActs
            catalogue={catalogue}
            onDraft={onDraft}
            onAdd={() => {
              setEntry(undefined);
              setDialog('entry');
            }}
            onApprove={() => setDialog('approve')}
          />
        }
      />
      <WorklistPage
        filters={
          <>
            {picker}
            <UnopenedOnly checked={unopened} onChange={setUnopened} />
          </>
        }
        list={
          <DataTable
            label={t`Danh mục hồ sơ`}
            rows={entries.filter((one) => !unopened || one.caseFileId === null)}
            columns={useEntryColumns()}
            rowId={({ id }) => id}
            onOpen={goTo}
            empty={<NoLines />}
          />
        }
      />
      <EntryDialog
        key={`${entry?.id} ${catalogue.version}`}
        catalogue={catalogue}
        entry={entry}
        opened={dialog === 'entry'}
        onClose={() => setDialog(undefined)}
      />
      <OpenCaseFileDialog
        key={`open ${entry?.id}`}
        planned={entry && { year, entry }}
        opened={dialog === 'open'}
        onClose={() => setDialog(undefined)}
      />
      <ApproveDialog
        catalogue={catalogue}
        opened={dialog === 'approve'}
        onClose={() => setDialog(undefined)}
      />
    </>
  );
}

type OnlyProps = { checked: boolean; onChange(checked: boolean): void };

function UnopenedOnly({ checked, onChange }: OnlyProps) {
  const { t } = useLingui();
  return (
    <Checkbox
      label={t`Chưa mở hồ sơ`}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      mb="sm"
    />
  );
}

function NoLines() {
  const { t } = useLingui();
  return <EmptyState title={t`Danh mục chưa có hồ sơ nào.`} />;
}

type HeadProps = {
  catalogue: CatalogueDetail;
  onDraft(): void;
  onAdd(): void;
  onApprove(): void;
};

function HeadActs({ catalogue: { acts, year }, onAdd, onApprove, onDraft }: HeadProps) {
  const { may } = useDesk();
  return (
    <>
      <SaveButton path={`/records/catalogues/${year}/print`}>PDF</SaveButton>
      <SaveButton path={`/records/catalogues/${year}/print?format=xlsx`}>Excel</SaveButton>
      {may('records.archive') && (
        <Button variant="default" onClick={onDraft}>
          <Trans>Lập danh mục năm khác</Trans>
        </Button>
      )}
      {acts.includes('edit') && (
        <Button leftSection={<IconPlus size={16} />} onClick={onAdd}>
          <Trans>Thêm hồ sơ</Trans>
        </Button>
      )}
      {acts.includes('approve') && (
        <Button onClick={onApprove}>
          <Trans>Phê duyệt</Trans>
        </Button>
      )}
    </>
  );
}

type ApproveProps = { catalogue: CatalogueDetail; opened: boolean; onClose(): void };

function ApproveDialog({ catalogue: { entries, version, year }, onClose, opened }: ApproveProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={t`Phê duyệt danh mục hồ sơ`}
      submitLabel={t`Phê duyệt`}
      consequences={[
        t`${formatNumber(entries.length)} hồ sơ dự kiến của năm ${year} có hiệu lực.`,
        t`Từ nay danh mục không sửa được; cán bộ mở hồ sơ theo danh mục này.`,
        t`Việc phát sinh ngoài danh mục vẫn mở hồ sơ được.`,
      ]}
      onSubmit={async () => {
        await api.approveCatalogue.call({ year, version });
        await refresh();
        return undefined;
      }}
    />
  );
}
