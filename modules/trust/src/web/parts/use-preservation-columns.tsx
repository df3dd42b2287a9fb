import { Anchor, type Column, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Preservation } from '../../contract/index.ts';
import { evidenceUrl } from './evidence-url.ts';
import { PreservationTag } from './PreservationTag.tsx';
import { PRESERVATION_PROBLEMS } from './preservation-words.ts';

export function usePreservationColumns(): Column<Preservation>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'name',
      header: t`Tệp`,
      phone: 'title',
      cell: ({ name, sha256 }) => <span title={`SHA-256 ${sha256}`}>{name}</span>,
    },
    {
      id: 'since',
      header: t`Giữ từ`,
      width: '140px',
      phone: 'hidden',
      cell: ({ keptSince }) => <TimeText at={keptSince} />,
    },
    {
      id: 'state',
      header: t`Tình trạng`,
      width: '150px',
      cell: ({ state }) => <PreservationTag state={state} />,
    },
    {
      id: 'until',
      header: t`Chứng minh được đến`,
      width: '170px',
      cell: ({ provableUntil }) => <TimeText at={provableUntil} />,
    },
    {
      id: 'problem',
      header: t`Còn vướng`,
      wrap: true,
      cell: ({ problem }) => problem && i18n._(PRESERVATION_PROBLEMS[problem]),
    },
    {
      id: 'evidence',
      header: t`Bằng chứng`,
      width: '96px',
      cell: ({ sha256, name }) => (
        <Anchor
          href={evidenceUrl(sha256)}
          fz="inherit"
          aria-label={t`Tải về gói bằng chứng của ${name}`}
        >
          <Trans>Tải về</Trans>
        </Anchor>
      ),
    },
  ];
}
