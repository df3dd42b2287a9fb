import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  PageHead,
  StateTag,
  TimeText,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Partner } from '../../contract.ts';
import { useExchangeApi } from '../parts/exchange-api.ts';
import { standingOf } from '../parts/partner-words.ts';
import { RegisterPartnerDialog } from '../parts/RegisterPartnerDialog.tsx';

const REFRESH_MS = 10_000;

/** The systems of others that packets go to and come from, and how it stands with each. */
export function ExchangeScreen() {
  const { t } = useLingui();
  const api = useExchangeApi();
  const navigate = useNavigate();
  const answer = useQuery({ ...api.listPartners.queryOptions(), refetchInterval: REFRESH_MS });
  const [registering, setRegistering] = useState(false);
  return (
    <>
      <PageHead
        title={t`Liên thông`}
        lead={t`Trục liên thông văn bản và phần mềm của các nơi khác: gói tin nào đang chờ, nơi nào không liên lạc được.`}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setRegistering(true)}>
            <Trans>Đăng ký hệ thống</Trans>
          </Button>
        }
      />
      <DataTable
        label={t`Hệ thống đối tác`}
        rows={answer.data}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        columns={usePartnerColumns()}
        rowId={({ id }) => id}
        onOpen={({ id }) => navigate({ to: `/exchange/${id}` })}
        empty={
          <EmptyState
            icon={<IconArrowsExchange size={32} />}
            title={t`Chưa liên thông với hệ thống nào.`}
          >
            <Trans>
              Trục liên thông được khai báo khi cài đặt; phần mềm của nơi khác được đăng ký ở đây.
            </Trans>
          </EmptyState>
        }
      />
      {registering && <RegisterPartnerDialog onClose={() => setRegistering(false)} />}
    </>
  );
}

function usePartnerColumns(): Column<Partner>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'name',
      header: t`Hệ thống`,
      phone: 'title',
      wrap: true,
      cell: ({ id, name }) => <Link to={`/exchange/${id}`}>{name}</Link>,
    },
    {
      id: 'way',
      header: t`Cách kết nối`,
      width: '180px',
      cell: ({ carrier }) => (carrier === null ? t`Gọi đến, có hộp thư` : t`Hệ thống này gọi`),
    },
    {
      id: 'agencies',
      header: t`Cơ quan`,
      align: 'end',
      width: '90px',
      cell: ({ agencyCount }) => formatNumber(agencyCount),
    },
    {
      id: 'waiting',
      header: t`Đang chờ`,
      align: 'end',
      width: '200px',
      cell: ({ oldestWaitingAt, waitingCount }) =>
        oldestWaitingAt === null ? (
          '0'
        ) : (
          <Trans>
            {formatNumber(waitingCount)}, từ <TimeText at={oldestWaitingAt} />
          </Trans>
        ),
    },
    {
      id: 'refused',
      header: t`Bị từ chối`,
      align: 'end',
      width: '100px',
      cell: ({ refusedCount }) => formatNumber(refusedCount),
    },
    {
      id: 'state',
      header: t`Tình trạng`,
      width: '190px',
      cell: (partner) => {
        const { tone, word } = standingOf(partner);
        return <StateTag tone={tone}>{i18n._(word)}</StateTag>;
      },
    },
  ];
}
