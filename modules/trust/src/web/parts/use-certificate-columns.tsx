import { type Column, StateTag, type StateTone } from '@hien-luong/ui';
import { formatDate } from '@hien-luong/vn';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import type { CertificateStatus, CertificateSummary } from '../../contract/index.ts';
import { HOLDER_KINDS } from './register-words.ts';

type Row = z.infer<typeof CertificateSummary>;

export const STATUSES: Record<
  z.infer<typeof CertificateStatus>,
  { word: MessageDescriptor; tone: StateTone }
> = {
  valid: { word: msg`Còn hiệu lực`, tone: 'good' },
  notYetValid: { word: msg`Chưa có hiệu lực`, tone: 'quiet' },
  expired: { word: msg`Hết hạn`, tone: 'attention' },
  revoked: { word: msg`Đã thu hồi`, tone: 'refused' },
  held: { word: msg`Đang tạm dừng`, tone: 'attention' },
};

export function useCertificateColumns(): Column<Row>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'holder',
      header: t`Chủ thể`,
      phone: 'title',
      cell: ({ holderName }) => <span title={holderName}>{holderName}</span>,
    },
    {
      id: 'kind',
      header: t`Của`,
      width: '90px',
      phone: 'hidden',
      cell: ({ holderKind }) => (holderKind === 'unknown' ? '' : i18n._(HOLDER_KINDS[holderKind])),
    },
    { id: 'agency', header: t`Cơ quan`, cell: ({ agency }) => agency.name },
    {
      id: 'serial',
      header: t`Số sê-ri`,
      width: '170px',
      phone: 'hidden',
      cell: ({ serialNumber, fingerprint }) => <code title={fingerprint}>{serialNumber}</code>,
    },
    {
      id: 'until',
      header: t`Đến ngày`,
      width: '100px',
      cell: ({ notAfter }) => formatDate(new Date(notAfter)),
    },
    {
      id: 'status',
      header: t`Tình trạng`,
      width: '130px',
      cell: ({ status }) => (
        <StateTag tone={STATUSES[status].tone}>{i18n._(STATUSES[status].word)}</StateTag>
      ),
    },
  ];
}
