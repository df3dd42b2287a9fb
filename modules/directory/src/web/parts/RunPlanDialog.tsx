import { ConfirmAct, DateText } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { ChangePlanPreview, PlanOrder } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';

type Props = { order: PlanOrder; preview: ChangePlanPreview; onClose(): void };

/** Says once more what happens, and does all of it or nothing. */
export function RunPlanDialog({ order, preview, onClose }: Props) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const people = preview.ends.reduce((sum, end) => sum + end.people, 0);
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Thực hiện thay đổi cơ cấu tổ chức`}
      submitLabel={t`Thực hiện`}
      tone="refuse"
      size="lg"
      consequences={[
        <Trans key="day">
          Có hiệu lực từ <DateText date={order.effectiveOn} />, theo {preview.legalDocument}.
        </Trans>,
        t`${formatNumber(preview.ends.length)} đơn vị kết thúc, ${formatNumber(preview.successors.length)} đơn vị bắt đầu.`,
        t`${formatNumber(people)} người chuyển sang đơn vị kế thừa, giữ tài khoản và quyền; chức danh là “Chờ bố trí công tác” cho tới khi được bổ nhiệm.`,
        t`Văn bản đến đang xử lý và dự thảo chuyển sang đúng một đơn vị kế thừa; văn bản đã phát hành giữ tên cũ.`,
        t`Đơn vị mới có mã giả định cho tới khi tỉnh cấp mã; chứng thư số của cơ quan cũ phải thu hồi và cấp mới.`,
        t`Không hoàn tác được.`,
      ]}
      onSubmit={async () => {
        const done = await api.runChangePlan.call({ ...order, digest: preview.digest });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return (
          <Trans>
            Đã thực hiện: {formatNumber(done.ended)} đơn vị kết thúc, {formatNumber(done.begun)} đơn
            vị bắt đầu, {formatNumber(done.people)} người đã chuyển. Văn bản đang mở được chuyển
            ngay sau đây.
          </Trans>
        );
      }}
    />
  );
}
