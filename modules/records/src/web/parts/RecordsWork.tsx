import { LinkButton, Panel, Stack, useDesk } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRecordsApi } from './records-api.ts';

/** What of the case files waits for the acting post; nothing at all where nothing does. */
export function RecordsWork() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useRecordsApi();
  const { data } = useQuery(api.countCaseFiles.queryOptions({ enabled: may('records.read') }));
  if (!data) return null;
  const mine = may('records.archive') ? {} : { mine: true };
  const lines = [
    {
      to: '/case-files',
      search: { due: 'overdue', ...mine },
      label: t`Hồ sơ quá hạn nộp lưu`,
      count: data.overdue,
    },
    {
      to: '/case-files',
      search: { due: 'dueSoon', ...mine },
      label: t`Hồ sơ phải nộp lưu trong 30 ngày`,
      count: data.dueSoon,
    },
    {
      to: '/hand-overs',
      search: { state: 'proposed' },
      label: t`Lần nộp lưu chờ tiếp nhận`,
      count: data.handedIn ?? 0,
    },
    {
      to: '/retention',
      search: { show: 'expired' },
      label: t`Hồ sơ hết thời hạn bảo quản`,
      count: data.expired ?? 0,
    },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <Panel title={t`Hồ sơ và lưu trữ`}>
      <Stack gap="xs">
        {lines.map(({ count, label, search, to }) => (
          <LinkButton key={label} to={to} search={search} variant="default" justify="space-between">
            {label}: {formatNumber(count)}
          </LinkButton>
        ))}
      </Stack>
    </Panel>
  );
}
