import {
  Button,
  DataTable,
  EmptyState,
  Group,
  LinkButton,
  NumberInput,
  nextPage,
  PageHead,
  pagesOf,
  SegmentedControl,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBook, IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
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
  const { direction, year = Number(today().slice(0, 4)) } = filters;
  const api = useDocumentsApi();
  const answer = useInfiniteQuery(
    api.listRegister.infiniteOptions({
      input: (cursor?: string) => ({ direction, year, cursor, limit: 200 }),
      ...nextPage,
    }),
  );
  const title = {
    incoming: t`Sổ đăng ký văn bản đến`,
    outgoing: t`Sổ đăng ký văn bản đi`,
    copies: t`Sổ bản sao văn bản`,
  }[direction];
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
        filters={<Filters direction={direction} year={year} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={title}
            columns={columns}
            rowId={({ documentId }) => documentId}
            onOpen={({ documentId }) =>
              navigate({
                to: `/${direction === 'incoming' ? 'incoming' : 'outgoing'}/${documentId}`,
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

type FilterProps = {
  direction: RegisterFilters['direction'];
  year: number;
  setFilters(change: Partial<RegisterFilters>): unknown;
};

function Filters({ direction, year, setFilters }: FilterProps) {
  const { t } = useLingui();
  return (
    <>
      <SegmentedControl
        aria-label={t`Sổ`}
        value={direction}
        onChange={(value) =>
          setFilters({ direction: RegisterFilters.shape.direction.parse(value) })
        }
        data={[
          { value: 'incoming', label: t`Văn bản đến` },
          { value: 'outgoing', label: t`Văn bản đi` },
          { value: 'copies', label: t`Bản sao` },
        ]}
      />
      <NumberInput
        label={t`Năm`}
        value={year}
        onChange={(value) =>
          typeof value === 'number' && value >= 2000 && setFilters({ year: value })
        }
        min={2000}
        max={2200}
        w={96}
      />
    </>
  );
}
