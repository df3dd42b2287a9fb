import { ReasonDialog, Text } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { AnchorChange, AnchorPin } from '../../contract/index.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { useTrustApi } from './trust-api.ts';

type DecisionProps = {
  change: AnchorChange;
  decision: 'confirm' | 'refuse' | 'cancel';
  label: string;
  onClose(): void;
};

/** The second pair of eyes: compares the fingerprint itself before it says yes. */
export function AnchorDecisionDialog({ change, decision, label, onClose }: DecisionProps) {
  const { t } = useLingui();
  const api = useTrustApi();
  const queryClient = useQueryClient();
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={label}
      submitLabel={label}
      tone={decision === 'confirm' ? 'act' : 'refuse'}
      reasonLabel={decision === 'refuse' ? t`Lý do` : t`Đã đối chiếu thế nào (không bắt buộc)`}
      optional={decision !== 'refuse'}
      onSubmit={async (words) => {
        const reason = words.normalize('NFC').trim();
        await api.decideAnchorChange.call({ id: change.id, decision, reason });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return undefined;
      }}
    >
      {decision === 'confirm' && (
        <>
          <Text>
            {change.kind === 'pin'
              ? t`Từ lúc xác nhận, chữ ký dẫn về chứng thư này được công nhận trong toàn tỉnh. Tự đối chiếu dấu vân tay với nguồn công bố của cơ quan chứng thực.`
              : t`Từ lúc xác nhận, chữ ký mới dẫn về chứng thư này không còn được công nhận trong toàn tỉnh.`}
          </Text>
          <Fingerprint value={change.fingerprint} />
        </>
      )}
    </ReasonDialog>
  );
}

export function WithdrawDialog({ pin, onClose }: { pin: AnchorPin; onClose(): void }) {
  const { t } = useLingui();
  const api = useTrustApi();
  const queryClient = useQueryClient();
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t`Đề nghị thôi tin cậy`}
      submitLabel={t`Gửi đề nghị`}
      tone="refuse"
      reasonLabel={t`Lý do`}
      onSubmit={async (words) => {
        const reason = words.normalize('NFC').trim();
        await api.proposeWithdrawal.call({ fingerprint: pin.fingerprint, reason });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return undefined;
      }}
    >
      <Text>{t`Chưa có gì thay đổi cho tới khi một quản trị viên khác xác nhận.`}</Text>
    </ReasonDialog>
  );
}
