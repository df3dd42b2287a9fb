import {
  Button,
  DataTable,
  DayInput,
  EmptyState,
  Group,
  LinkButton,
  NativeSelect,
  NumberInput,
  nextPage,
  PageHead,
  pagesOf,
  SaveButton,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBook, IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { RegisterName } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import '../parts/register-print.css';
import { useRegisterColumns } from '../parts/use-register-columns.tsx';
import { RegisterFilters } from '../parts/worklist-filters.ts';

/** Sổ đăng ký văn bản, as it is read on screen and as it is printed: A4 landscape, the decree's columns. */
export function RegisterScreen() {
  const { t } = useLingui();
  const { agencyName, may, today } = useDesk();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(RegisterFilters);
  const { direction, from, to, year = Number(today().slice(0, 4)) } = filters;
  const api = useDocumentsApi();
  const answer = useInfiniteQuery(
    api.listRegister.infiniteOptions({
      input: (cursor?: string) => ({ direction, year, from, to, cursor, limit: 200 }),
      ...nextPage,
    }),
  );
  const title = useRegisterTitles()[direction];
  const columns = useRegisterColumns(direction);
  return (
    <div className="hl-register">
      <PageHead
        title={title}
        lead={
          <Trans>
            {agencyName}, năm {year}
          </Trans>
        }
        actions={
          <Group gap="sm">
            {direction === 'copies' && may('documents.draft') && (
              <LinkButton to="/copies/new">
                <Trans>Sao văn bản giấy</Trans>
              </LinkButton>
            )}
            {direction === 'outgoing' && may('documents.seal') && (
              <LinkButton to="/registers/held" variant="default">
                <Trans>Số giữ</Trans>
              </LinkButton>
            )}
            <ExportButtons filters={{ ...filters, year }} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              onClick={() => window.print()}
            >
              <Trans>In sổ</Trans>
            </Button>
          </Group>
        }
      />
      <WorklistPage
        filters={<Filters filters={{ ...filters, year }} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={title}
            columns={columns}
            rowId={({ documentId, number }) => documentId ?? `held ${number}`}
            onOpen={({ documentId }) =>
              documentId !== null &&
              navigate({
                to: `/${OUTGOING.includes(direction) ? 'outgoing' : 'incoming'}/${documentId}`,
              })
            }
            empty={
              <EmptyState
                icon={<IconBook size={32} />}
                title={t`Sổ năm ${year} chưa có văn bản nào.`}
              />
            }
          />
        }
      />
    </div>
  );
}

const OUTGOING: readonly RegisterName[] = ['outgoing', 'copies'];

function useRegisterTitles(): Readonly<Record<RegisterName, string>> {
  const { t } = useLingui();
  return {
    incoming: t`Sổ đăng ký văn bản đến`,
    outgoing: t`Sổ đăng ký văn bản đi`,
    copies: t`Sổ bản sao văn bản`,
    transfers: t`Sổ chuyển giao văn bản đến`,
    progress: t`Sổ theo dõi giải quyết văn bản đến`,
  };
}

type Shown = RegisterFilters & { year: number };

/** The whole register or the period chosen, not only the lines that are on the screen. */
function ExportButtons({ filters: { direction, from, to, year } }: { filters: Shown }) {
  const period = new URLSearchParams({
    year: String(year),
    ...(from && { from }),
    ...(to && { to }),
  });
  const path = `/documents/registers/${direction}/export?${period}`;
  return (
    <>
      <SaveButton path={`${path}&format=pdf`}>PDF</SaveButton>
      <SaveButton path={`${path}&format=xlsx`}>Excel</SaveButton>
    </>
  );
}

type FilterProps = {
  filters: Shown;
  setFilters(change: Partial<RegisterFilters>): unknown;
};

function Filters({ filters: { direction, from = '', to = '', year }, setFilters }: FilterProps) {
  const { t } = useLingui();
  const titles = useRegisterTitles();
  return (
    <>
      <NativeSelect
        label={t`Sổ`}
        value={direction}
        onChange={({ currentTarget }) =>
          setFilters({ direction: RegisterName.parse(currentTarget.value) })
        }
        data={RegisterName.options.map((value) => ({ value, label: titles[value] }))}
      />
      <NumberInput
        label={t`Năm`}
        value={year}
        onChange={(value) =>
          typeof value === 'number' &&
          value >= 2000 &&
          setFilters({ year: value, from: undefined, to: undefined })
        }
        min={2000}
        max={2200}
        w={96}
      />
      <DayInput
        label={t`Từ ngày`}
        value={from}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        onChange={(day) => setFilters({ from: day || undefined })}
      />
      <DayInput
        label={t`Đến ngày`}
        value={to}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        onChange={(day) => setFilters({ to: day || undefined })}
      />
    </>
  );
}
