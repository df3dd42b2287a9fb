import {
  Checkbox,
  type Column,
  DataTable,
  EmptyState,
  nextPage,
  Panel,
  pagesOf,
  StateTag,
  TimeText,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoggedCall } from '../../contract.ts';
import { useExchangeApi } from './exchange-api.ts';
import { wordOfCall } from './partner-words.ts';

/** Every call to and from a partner, newest first. */
export function CallsPanel({ partnerId }: { partnerId: string }) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const [onlyFailed, setOnlyFailed] = useState(false);
  const answer = useInfiniteQuery(
    api.listMessages.infiniteOptions({
      input: (cursor?: string) => ({
        id: partnerId,
        cursor,
        ...(onlyFailed && { failed: 'true' }),
      }),
      ...nextPage,
    }),
  );
  return (
    <Panel
      title={t`Nhật ký trao đổi`}
      actions={
        <Checkbox
          label={t`Chỉ lần lỗi`}
          checked={onlyFailed}
          onChange={({ currentTarget }) => setOnlyFailed(currentTarget.checked)}
        />
      }
    >
      <DataTable
        {...pagesOf(answer)}
        label={t`Nhật ký trao đổi`}
        columns={useCallColumns()}
        rowId={({ id }) => id}
        empty={
          <EmptyState icon={<IconListDetails size={32} />} title={t`Chưa có lần trao đổi nào.`} />
        }
      />
    </Panel>
  );
}

function useCallColumns(): Column<LoggedCall>[] {
  const { i18n, t } = useLingui();
  return [
    { id: 'at', header: t`Lúc`, width: '150px', cell: ({ at }) => <TimeText at={at} /> },
    {
      id: 'operation',
      header: t`Việc`,
      phone: 'title',
      wrap: true,
      cell: (call) => {
        const word = wordOfCall(call);
        return typeof word === 'string' ? word : i18n._(word);
      },
    },
    {
      id: 'direction',
      header: t`Chiều`,
      width: '90px',
      cell: ({ direction }) => (direction === 'out' ? t`gọi đi` : t`gọi đến`),
    },
    {
      id: 'outcome',
      header: t`Kết quả`,
      width: '190px',
      cell: ({ outcome }) => (
        <StateTag tone={outcome === 'ok' ? 'good' : 'refused'}>
          {outcome === 'ok' ? t`Được` : outcome}
        </StateTag>
      ),
    },
    {
      id: 'detail',
      header: t`Chi tiết`,
      wrap: true,
      cell: ({ agencyCode, detail, packetSha256, reference }) => (
        <span style={{ overflowWrap: 'anywhere' }}>
          {[detail, agencyCode, reference, packetSha256 && `SHA-256 ${packetSha256.slice(0, 12)}…`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ),
    },
    {
      id: 'milliseconds',
      header: t`Mất`,
      width: '90px',
      minor: true,
      cell: ({ milliseconds }) => `${formatNumber(milliseconds)} ms`,
    },
  ];
}
