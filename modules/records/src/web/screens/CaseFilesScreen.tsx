import {
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  NativeSelect,
  NumberInput,
  nextPage,
  PageHead,
  pagesOf,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFolder, IconFolderPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CaseFileState } from '../../contract/index.ts';
import { HandInDialog } from '../parts/HandInDialog.tsx';
import { OpenCaseFileDialog } from '../parts/OpenCaseFileDialog.tsx';
import { useRecordsApi } from '../parts/records-api.ts';
import { CaseFileFilters } from '../parts/records-filters.ts';
import { CASE_FILE_STATES } from '../parts/records-words.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { useCaseFileColumns } from '../parts/use-case-file-columns.tsx';

/** Case files that this post may see; closed ones are handed in from here, several at once. */
export function CaseFilesScreen() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useRecordsApi();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(CaseFileFilters);
  const [dialog, setDialog] = useState<'open' | 'handIn'>();
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const list = pagesOf(
    useInfiniteQuery(
      api.listCaseFiles.infiniteOptions({
        input: (cursor?: string) => ({ ...filters, cursor }),
        ...nextPage,
      }),
    ),
  );
  const chosen = (list.rows ?? []).filter(({ id }) => selection[id]);
  return (
    <>
      <PageHead
        title={t`Hồ sơ công việc`}
        actions={
          may('records.file') && (
            <>
              {chosen.length > 0 && (
                <Button variant="default" onClick={() => setDialog('handIn')}>
                  <Trans>Nộp lưu ({chosen.length})</Trans>
                </Button>
              )}
              <Button leftSection={<IconFolderPlus size={16} />} onClick={() => setDialog('open')}>
                <Trans>Mở hồ sơ</Trans>
              </Button>
            </>
          )
        }
      />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          <DataTable
            {...list}
            label={t`Hồ sơ công việc`}
            columns={useCaseFileColumns()}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate({ to: `/case-files/${id}` })}
            {...(may('records.file') && { selection, onSelect: setSelection })}
            letters={[{ letter: 'm', label: t`Mở hồ sơ`, act: () => setDialog('open') }]}
            empty={
              <EmptyState icon={<IconFolder size={32} />} title={t`Không có hồ sơ nào khớp.`}>
                <Trans>
                  Hồ sơ tập hợp văn bản về một việc. Mở hồ sơ theo danh mục của năm, rồi đưa văn bản
                  vào từ trang của từng văn bản.
                </Trans>
              </EmptyState>
            }
          />
        }
      />
      <OpenCaseFileDialog opened={dialog === 'open'} onClose={() => setDialog(undefined)} />
      <HandInDialog
        files={chosen}
        opened={dialog === 'handIn'}
        onClose={() => {
          setDialog(undefined);
          setSelection({});
        }}
      />
    </>
  );
}

type FilterProps = {
  filters: CaseFileFilters;
  setFilters(change: Partial<CaseFileFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { i18n, t } = useLingui();
  return (
    <>
      <SearchBox
        label={t`Tìm hồ sơ`}
        value={filters.q ?? ''}
        onSearch={(q) => setFilters({ q: q || undefined })}
      />
      <NativeSelect
        label={t`Trạng thái`}
        value={filters.state ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({
            state: CaseFileState.optional().catch(undefined).parse(currentTarget.value),
          })
        }
        data={[
          { value: '', label: t`Tất cả` },
          ...CaseFileState.options.map((state) => ({
            value: state,
            label: i18n._(CASE_FILE_STATES[state].word),
          })),
        ]}
      />
      <NativeSelect
        label={t`Hạn nộp lưu`}
        value={filters.due ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({ due: CaseFileFilters.shape.due.parse(currentTarget.value || undefined) })
        }
        data={[
          { value: '', label: t`Mọi thời hạn` },
          { value: 'dueSoon', label: t`Trong 30 ngày tới` },
          { value: 'overdue', label: t`Quá hạn` },
        ]}
      />
      <NumberInput
        label={t`Năm`}
        value={filters.year ?? ''}
        onChange={(value) =>
          setFilters({ year: typeof value === 'number' && value >= 1945 ? value : undefined })
        }
        min={1945}
        max={2200}
        w={96}
      />
      <Checkbox
        label={t`Tôi lập`}
        checked={filters.mine ?? false}
        onChange={({ currentTarget }) => setFilters({ mine: currentTarget.checked || undefined })}
        mb="sm"
      />
    </>
  );
}
