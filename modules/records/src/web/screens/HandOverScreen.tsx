import {
  Asked,
  Button,
  type Column,
  ConfirmAct,
  DataTable,
  DateText,
  Facts,
  PageHead,
  Panel,
  RecordPage,
  SaveButton,
  Stack,
  TimeText,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { HandOverDetail } from '../../contract/index.ts';
import { ReceiveDialog } from '../parts/ReceiveDialog.tsx';
import { RecordsHistory } from '../parts/RecordsHistory.tsx';
import { RecordsWord, useRetentionWords } from '../parts/RecordsWord.tsx';
import { useRecordsApi, useRefresh } from '../parts/records-api.ts';
import { HAND_OVER_STATES } from '../parts/records-words.ts';

export function HandOverScreen() {
  const api = useRecordsApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getHandOver.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(handOver) => <HandOver handOver={handOver} />}</Asked>;
}

type HandOverProps = { handOver: HandOverDetail };

function HandOver({ handOver }: HandOverProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { givenAt, givenBy, id, number, receivedAt, receivedBy, year } = handOver;
  return (
    <>
      <PageHead
        title={t`Nộp lưu lần số ${number}/${year}`}
        beside={<RecordsWord {...HAND_OVER_STATES[handOver.state]} />}
        lead={handOver.unitName}
        actions={
          <>
            <SaveButton path={`/records/hand-overs/${id}/minutes`}>
              <Trans>Biên bản giao nhận</Trans>
            </SaveButton>
            <SaveButton path={`/records/hand-overs/${id}/inventory`}>
              <Trans>Mục lục hồ sơ</Trans>
            </SaveButton>
            <SaveButton path={`/records/hand-overs/${id}/inventory?format=xlsx`}>Excel</SaveButton>
          </>
        }
      />
      <RecordPage
        thing={
          <DataTable
            label={t`Hồ sơ nộp lưu`}
            rows={handOver.files}
            columns={useColumns()}
            rowId={(file) => file.id}
            onOpen={(file) => navigate({ to: `/case-files/${file.id}` })}
          />
        }
        first={<HandOverActs handOver={handOver} />}
        facts={
          <>
            <Panel title={t`Thông tin`}>
              <Facts
                facts={[
                  { label: t`Người nộp`, value: `${givenBy.name}, ${givenBy.title}` },
                  { label: t`Nộp lúc`, value: <TimeText at={givenAt} /> },
                  { label: t`Ghi chú`, value: handOver.note || null },
                  {
                    label: t`Người nhận`,
                    value: receivedBy && `${receivedBy.name}, ${receivedBy.title}`,
                  },
                  { label: t`Nhận lúc`, value: receivedAt && <TimeText at={receivedAt} /> },
                  { label: t`Nơi lưu giữ`, value: handOver.place || null },
                ]}
              />
            </Panel>
            <Panel title={t`Diễn biến`}>
              <RecordsHistory entries={handOver.history} />
            </Panel>
          </>
        }
      />
    </>
  );
}

function HandOverActs({ handOver }: HandOverProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [dialog, setDialog] = useState<'receive' | 'withdraw'>();
  const { acts, id, version } = handOver;
  // The dialogs outlive their act, so that the receipt can be read.
  return (
    <>
      {acts.length > 0 && (
        <Panel>
          <Stack gap="sm">
            {acts.includes('receive') && (
              <Button size="md" onClick={() => setDialog('receive')}>
                <Trans>Tiếp nhận</Trans>
              </Button>
            )}
            {acts.includes('withdraw') && (
              <Button variant="default" onClick={() => setDialog('withdraw')}>
                <Trans>Rút lại</Trans>
              </Button>
            )}
          </Stack>
        </Panel>
      )}
      <ReceiveDialog
        handOver={handOver}
        opened={dialog === 'receive'}
        onClose={() => setDialog(undefined)}
      />
      <ConfirmAct
        opened={dialog === 'withdraw'}
        onClose={() => setDialog(undefined)}
        title={t`Rút lại lần nộp lưu`}
        submitLabel={t`Rút lại`}
        tone="refuse"
        consequences={[t`Các hồ sơ trở lại trạng thái đã kết thúc, vẫn phải nộp lưu đúng hạn.`]}
        onSubmit={async () => {
          await api.withdrawHandOver.call({ id, version });
          await refresh();
          return undefined;
        }}
      />
    </>
  );
}

function useColumns(): Column<HandOverDetail['files'][number]>[] {
  const { t } = useLingui();
  const retention = useRetentionWords();
  return [
    {
      id: 'symbol',
      header: t`Số, ký hiệu`,
      width: '120px',
      cell: ({ symbol, year }) => `${symbol}/${year}`,
    },
    {
      id: 'title',
      header: t`Tiêu đề hồ sơ`,
      phone: 'title',
      wrap: true,
      cell: ({ returnReason, title }) => (
        <>
          {title}
          {returnReason && <div>{t`Trả lại: ${returnReason}`}</div>}
        </>
      ),
    },
    {
      id: 'ended',
      header: t`Kết thúc`,
      width: '100px',
      cell: ({ endedOn }) => endedOn && <DateText date={endedOn} />,
    },
    {
      id: 'retention',
      header: t`Bảo quản`,
      width: '92px',
      cell: ({ retentionYears }) => retention(retentionYears),
    },
    {
      id: 'documents',
      header: t`Văn bản`,
      width: '80px',
      align: 'end',
      cell: ({ documentCount }) => formatNumber(documentCount),
    },
    {
      id: 'pages',
      header: t`Trang`,
      width: '64px',
      align: 'end',
      cell: ({ pageCount }) => formatNumber(pageCount),
    },
  ];
}
