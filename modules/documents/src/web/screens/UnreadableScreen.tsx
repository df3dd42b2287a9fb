import {
  Anchor,
  DataTable,
  EmptyState,
  formatSize,
  nextPage,
  PageHead,
  pagesOf,
  TimeText,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { UnreadablePacket } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { fileUrl } from '../parts/file-url.ts';
import { findPacketWords } from '../parts/packet-words.ts';

export function UnreadableScreen() {
  const { i18n, t } = useLingui();
  const api = useDocumentsApi();
  const answer = useInfiniteQuery(
    api.listUnreadablePackets.infiniteOptions({
      input: (cursor?: string) => ({ cursor }),
      ...nextPage,
    }),
  );
  const reasonOf = ({ reason, detail }: UnreadablePacket) => {
    const words = findPacketWords(reason);
    return words ? i18n._(words) : detail || reason;
  };
  return (
    <>
      <PageHead
        title={t`Gói tin không đọc được`}
        lead={t`Giữ nguyên như khi nhận, kèm lý do, để đề nghị nơi gửi gửi lại.`}
      />
      <DataTable
        {...pagesOf(answer)}
        label={t`Gói tin không đọc được`}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'at',
            header: t`Nhận lúc`,
            width: '140px',
            cell: (row) => <TimeText at={row.receivedAt} />,
          },
          {
            id: 'source',
            header: t`Nguồn`,
            width: '220px',
            wrap: true,
            cell: ({ source }) => (source === 'axis' ? t`Trục liên thông` : t`Nhập từ tệp`),
          },
          { id: 'reason', header: t`Lý do`, phone: 'title', wrap: true, cell: reasonOf },
          {
            id: 'size',
            header: t`Dung lượng`,
            width: '96px',
            align: 'end',
            cell: (row) => formatSize(row.size),
          },
          {
            id: 'file',
            header: t`Tệp gốc`,
            width: '96px',
            cell: (row) => (
              <Anchor href={`${fileUrl(row)}?download=1`} fz="inherit">
                <Trans>Tải về</Trans>
              </Anchor>
            ),
          },
        ]}
        empty={
          <EmptyState icon={<IconCircleCheck size={32} />} title={t`Mọi gói tin đều đọc được.`} />
        }
      />
    </>
  );
}
