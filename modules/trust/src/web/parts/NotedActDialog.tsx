import { Notice, ReasonDialog, Text } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { RequestDetail } from '../../contract/index.ts';
import { findRequestFaults } from '../../rules/find-request-faults.ts';
import { REQUEST_ACTS, REQUEST_LACKS } from './register-words.ts';
import { useRequestAct } from './use-request-act.ts';

type Act = 'submitted' | 'withdrawn' | 'returned' | 'approved' | 'refused' | 'cancelled';
type Props = { act: Act; request: RequestDetail; onClose(): void };

/** An act with a note: says what will happen, and to whom. */
export function NotedActDialog({ act, request, onClose }: Props) {
  const { i18n, t } = useLingui();
  const carryOut = useRequestAct(request);
  const consequences = useConsequences(request);
  const needsReason = act === 'returned' || act === 'refused';
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={i18n._(REQUEST_ACTS[act])}
      submitLabel={i18n._(REQUEST_ACTS[act])}
      tone={act === 'returned' || act === 'refused' || act === 'cancelled' ? 'refuse' : 'act'}
      reasonLabel={needsReason ? t`Lý do` : t`Ghi chú (không bắt buộc)`}
      optional={!needsReason}
      onSubmit={async (words) => {
        const note = words.normalize('NFC').trim();
        await carryOut({ act, note });
        return undefined;
      }}
    >
      <Text>{consequences[act]}</Text>
      {act === 'submitted' && <Lacks request={request} />}
    </ReasonDialog>
  );
}

/** What the server would refuse for, said before it is asked. */
function Lacks({ request: { fields } }: { request: RequestDetail }) {
  const { i18n, t } = useLingui();
  const faults = findRequestFaults(fields);
  if (faults.length === 0) return null;
  return (
    <Notice title={t`Chưa gửi được, dự thảo còn thiếu`}>
      {faults.map((fault) => {
        const words = REQUEST_LACKS[fault];
        return words && <div key={fault}>{i18n._(words)}</div>;
      })}
    </Notice>
  );
}

function useConsequences({ form, agency }: RequestDetail): Record<Act, string> {
  const { t } = useLingui();
  const revokes = form === 'revoke';
  return {
    submitted: revokes
      ? t`Đề nghị chuyển tới quản trị chứng thư của tỉnh. Chứng thư bị tạm dừng ngay trong hệ thống: khóa không mở được nữa.`
      : t`Đề nghị chuyển tới quản trị chứng thư của tỉnh để duyệt.`,
    withdrawn: revokes
      ? t`Đề nghị trở lại dự thảo và chứng thư dùng lại được.`
      : t`Đề nghị trở lại dự thảo.`,
    returned: t`${agency.name} nhận lại đề nghị kèm lý do để bổ sung.`,
    approved: t`Dự thảo công văn gửi nơi cấp được lập tại ${agency.name}, để lãnh đạo ký số và văn thư phát hành.`,
    refused: revokes
      ? t`Nơi cấp không thu hồi; chứng thư dùng lại được trong hệ thống.`
      : t`Đề nghị kết thúc: nơi cấp không chấp thuận.`,
    cancelled: t`Dự thảo không dùng nữa; vẫn xem lại được trong danh sách.`,
  };
}
