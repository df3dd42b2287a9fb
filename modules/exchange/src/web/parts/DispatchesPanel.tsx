import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  NativeSelect,
  nextPage,
  Panel,
  pagesOf,
  StateTag,
  TimeText,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMailbox } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Dispatch, DispatchState, type Partner } from '../../contract.ts';
import { useExchangeApi } from './exchange-api.ts';
import { PACKET_KINDS, STATES } from './partner-words.ts';

const State = DispatchState.optional().catch(undefined);

/** What goes out by this partner, or lies in its mailbox, newest first. */
export function DispatchesPanel({ partner }: { partner: Partner }) {
  const { i18n, t } = useLingui();
  const api = useExchangeApi();
  const [state, setState] = useState<DispatchState>();
  const answer = useInfiniteQuery(
    api.listDispatches.infiniteOptions({
      input: (cursor?: string) => ({ id: partner.id, state, cursor }),
      ...nextPage,
    }),
  );
  return (
    <Panel
      title={partner.carrier === null ? t`Hộp thư` : t`Hàng đợi gửi đi`}
      actions={
        <NativeSelect
          aria-label={t`Trạng thái gói tin`}
          value={state ?? ''}
          onChange={({ currentTarget }) => setState(State.parse(currentTarget.value))}
          data={[
            { value: '', label: t`Mọi trạng thái` },
            ...DispatchState.options.map((one) => ({
              value: one,
              label: i18n._(STATES[one].word),
            })),
          ]}
        />
      }
    >
      <DataTable
        {...pagesOf(answer)}
        label={t`Gói tin gửi đi`}
        columns={useDispatchColumns()}
        rowId={({ id }) => id}
        empty={
          <EmptyState icon={<IconMailbox size={32} />} title={t`Không có gói tin nào ở đây.`} />
        }
      />
    </Panel>
  );
}

function useDispatchColumns(): Column<Dispatch>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'to',
      header: t`Nơi nhận`,
      phone: 'title',
      wrap: true,
      cell: ({ to }) => `${to.name ?? t`Không có trong danh bạ`} (${to.code})`,
    },
    {
      id: 'from',
      header: t`Nơi gửi`,
      wrap: true,
      cell: ({ from }) => from.name ?? from.code,
    },
    {
      id: 'kind',
      header: t`Gói tin`,
      width: '100px',
      cell: ({ kind }) => i18n._(PACKET_KINDS[kind]),
    },
    {
      id: 'created',
      header: t`Từ lúc`,
      width: '150px',
      cell: ({ createdAt }) => <TimeText at={createdAt} />,
    },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '130px',
      cell: ({ state }) => (
        <StateTag tone={STATES[state].tone}>{i18n._(STATES[state].word)}</StateTag>
      ),
    },
    {
      id: 'error',
      header: t`Lỗi gần nhất`,
      wrap: true,
      cell: (dispatch) => <Fault dispatch={dispatch} />,
    },
  ];
}

function Fault({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const queryClient = useQueryClient();
  const { id, lastError, state, to } = dispatch;
  if (state !== 'refused') return lastError;
  return (
    <>
      <div style={{ overflowWrap: 'anywhere' }}>{lastError}</div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t`Gửi lại cho ${to.code}`}
        onClick={async () => {
          await api.retryDispatch.call({ id });
          await queryClient.invalidateQueries({ queryKey: api.key() });
        }}
      >
        <Trans>Gửi lại</Trans>
      </Button>
    </>
  );
}
