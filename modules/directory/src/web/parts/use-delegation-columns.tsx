import { Button, type Column, DateText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Delegation } from '../../contract/index.ts';

export function useDelegationColumns(
  onEnd: ((delegation: Delegation) => void) | undefined,
): Column<Delegation>[] {
  const { t } = useLingui();
  const end: Column<Delegation> = {
    id: 'end',
    header: t`Việc`,
    width: '110px',
    cell: (delegation) => (
      <Button variant="subtle" size="compact-sm" onClick={() => onEnd?.(delegation)}>
        <Trans>Kết thúc</Trans>
      </Button>
    ),
  };
  return [
    {
      id: 'to',
      header: t`Người được ủy quyền`,
      phone: 'title',
      wrap: true,
      cell: ({ to }) => `${to.person.name}, ${to.title}`,
    },
    { id: 'from', header: t`Người ủy quyền`, wrap: true, cell: ({ from }) => from.person.name },
    { id: 'capacity', header: t`Ký`, width: '64px', cell: ({ capacity }) => `${capacity}.` },
    {
      id: 'document',
      header: t`Theo văn bản`,
      wrap: true,
      cell: ({ legalDocument }) => legalDocument,
    },
    {
      id: 'validFrom',
      header: t`Từ ngày`,
      width: '100px',
      cell: ({ validFrom }) => <DateText date={validFrom} />,
    },
    {
      id: 'validTo',
      header: t`Đến ngày`,
      width: '100px',
      cell: ({ validTo }) => <DateText date={validTo} />,
    },
    ...(onEnd ? [end] : []),
  ];
}
