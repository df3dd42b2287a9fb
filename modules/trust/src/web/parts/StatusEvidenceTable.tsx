import { type Column, DataTable, EmptyState, TimeText } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { StatusEvidence } from '../../contract/index.ts';

/** What the CA said, as it was fetched: each can be proven by its bytes. */
export function StatusEvidenceTable({ evidence }: { evidence: readonly StatusEvidence[] }) {
  const { t } = useLingui();
  const columns: Column<StatusEvidence>[] = [
    {
      id: 'kind',
      header: t`Loại`,
      width: '150px',
      phone: 'title',
      cell: ({ kind }) => (kind === 'crl' ? t`Danh sách thu hồi` : t`Trả lời OCSP`),
    },
    {
      id: 'from',
      header: t`Nơi cấp công bố lúc`,
      width: '160px',
      cell: ({ thisUpdate }) => <TimeText at={thisUpdate} />,
    },
    {
      id: 'to',
      header: t`Đến`,
      width: '160px',
      cell: ({ nextUpdate }) => nextUpdate && <TimeText at={nextUpdate} />,
    },
    {
      id: 'sha',
      header: 'SHA-256',
      phone: 'hidden',
      cell: ({ sha256, sourceUrl }) => <code title={sourceUrl}>{sha256}</code>,
    },
  ];
  return (
    <DataTable
      label={t`Bằng chứng về tình trạng`}
      rows={evidence}
      columns={columns}
      rowId={({ id }) => id}
      empty={
        <EmptyState title={t`Chưa lấy được danh sách thu hồi hay trả lời nào của nơi cấp.`}>
          {t`Hệ thống hỏi mỗi giờ; trước khi có câu trả lời, tình trạng ở trên là theo sổ.`}
        </EmptyState>
      }
    />
  );
}
