import { LinkButton, Panel, Skeleton, Stack, useDesk } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useTrustApi } from './trust-api.ts';

/** What of the certificates waits for an administrator: figures, each opening its list. */
export function TrustWork() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useTrustApi();
  const enabled = may('trust.administer');
  const requests = useQuery(api.countRequests.queryOptions({ enabled }));
  const watch = useQuery(api.countWatch.queryOptions({ enabled }));
  const anchors = useQuery(api.listAnchors.queryOptions({ enabled }));
  if (!enabled) return null;
  const states = requests.data?.states;
  const counts = watch.data?.counts;
  if (!states || !counts) return <Skeleton height={160} />;
  const waiting = anchors.data?.changes.filter(({ acts }) => acts.includes('confirm')).length ?? 0;
  const lines = [
    {
      to: '/certificate-requests',
      search: { state: 'submitted' },
      label: t`Đề nghị chờ duyệt`,
      count: states.submitted,
    },
    {
      to: '/certificate-requests',
      search: { state: 'approved' },
      label: t`Đã duyệt, chờ gửi nơi cấp`,
      count: states.approved,
    },
    {
      to: '/certificate-requests',
      search: { state: 'sent' },
      label: t`Quá hạn nơi cấp trả lời`,
      count: requests.data?.overdue,
    },
    { to: '/trust-anchors', search: {}, label: t`Thay đổi tin cậy chờ xác nhận`, count: waiting },
    {
      to: '/certificates/watch',
      search: { kind: 'expired' },
      label: t`Chứng thư đã hết hạn`,
      count: counts.expired,
    },
    {
      to: '/certificates/watch',
      search: { kind: 'expiring7' },
      label: t`Hết hạn trong 7 ngày`,
      count: counts.expiring7,
    },
    {
      to: '/certificates/watch',
      search: { kind: 'holderLeft' },
      label: t`Chủ thể đã thôi việc, kết thúc`,
      count: counts.holderLeft,
    },
    {
      to: '/certificates/watch',
      search: { kind: 'holderMoved' },
      label: t`Chủ thể đã chuyển cơ quan`,
      count: counts.holderMoved,
    },
  ];
  const shown = lines.filter(({ count }) => (count ?? 0) > 0);
  return (
    <Panel title={t`Chứng thư số của tỉnh`}>
      {shown.length === 0 ? (
        t`Không có việc nào về chứng thư đang chờ.`
      ) : (
        <Stack gap="xs">
          {shown.map(({ to, search, label, count }) => (
            <LinkButton
              key={label}
              to={to}
              search={search}
              variant="default"
              justify="space-between"
            >
              {label}: {formatNumber(count ?? 0)}
            </LinkButton>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
