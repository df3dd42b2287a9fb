import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  nextPage,
  Panel,
  pagesOf,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partner, RoutedAgency } from '../../contract.ts';
import { AddAgencyDialog, RemoveAgencyDialog } from './AgencyDialogs.tsx';
import { useExchangeApi } from './exchange-api.ts';

/** Which agencies are reached by a partner; those from a list of its own are kept by that list. */
export function AgenciesPanel({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<RoutedAgency>();
  const isListed = partner.agenciesAt !== null;
  const answer = useInfiniteQuery(
    api.listPartnerAgencies.infiniteOptions({
      input: (cursor?: string) => ({ id: partner.id, cursor }),
      ...nextPage,
    }),
  );
  const remove: Column<RoutedAgency> = {
    id: 'remove',
    header: t`Bỏ`,
    width: '90px',
    cell: (agency) => (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t`Bỏ ${agency.name}`}
        onClick={() => setRemoving(agency)}
      >
        <Trans>Bỏ</Trans>
      </Button>
    ),
  };
  return (
    <Panel
      title={t`Cơ quan nhận và gửi qua hệ thống này`}
      actions={
        !isListed && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setAdding(true)}
          >
            <Trans>Thêm cơ quan</Trans>
          </Button>
        )
      }
    >
      <DataTable
        {...pagesOf(answer)}
        label={t`Cơ quan`}
        columns={[
          { id: 'name', header: t`Tên`, phone: 'title', wrap: true, cell: ({ name }) => name },
          { id: 'code', header: t`Mã định danh`, width: '220px', cell: ({ code }) => code },
          ...(isListed ? [] : [remove]),
        ]}
        rowId={({ id }) => id}
        empty={
          <EmptyState icon={<IconBuilding size={32} />} title={t`Chưa có cơ quan nào.`}>
            <Trans>Hệ thống chỉ được nhận và gửi cho những cơ quan ghi ở đây.</Trans>
          </EmptyState>
        }
      />
      {adding && <AddAgencyDialog partner={partner} onClose={() => setAdding(false)} />}
      {removing && (
        <RemoveAgencyDialog
          partner={partner}
          agency={removing}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Panel>
  );
}
