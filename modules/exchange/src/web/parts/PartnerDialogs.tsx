import { ActDialog, ConfirmAct, Text } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Partner } from '../../contract.ts';
import { useExchangeApi } from './exchange-api.ts';
import { SecretOnce } from './SecretOnce.tsx';

type Props = { partner: Partner; onClose(): void };

export function RenewSecretDialog({ partner, onClose }: Props) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const { id, name, systemId } = partner;
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Cấp khóa mới`}
      submitLabel={t`Cấp khóa mới`}
      tone="refuse"
      size="lg"
      onSubmit={async () => {
        const { secret } = await api.renewPartnerSecret.call({ id });
        return <SecretOnce systemId={systemId ?? ''} secret={secret} />;
      }}
    >
      <Text>
        <Trans>
          Khóa đang dùng hết tác dụng ngay. {name} không gọi được cho đến khi được khai khóa mới.
        </Trans>
      </Text>
    </ActDialog>
  );
}

export function SuspendDialog({ partner, onClose }: Props) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const queryClient = useQueryClient();
  const { id, isSuspended, name } = partner;
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={isSuspended ? t`Tiếp tục liên thông` : t`Tạm dừng liên thông`}
      submitLabel={isSuspended ? t`Tiếp tục` : t`Tạm dừng`}
      tone={isSuspended ? 'act' : 'refuse'}
      consequences={
        isSuspended
          ? [t`Gói tin đang chờ được gửi đi theo thứ tự.`]
          : [
              t`Không gửi cho ${name} và không nhận từ đó.`,
              t`Gói tin gửi đến đó được giữ lại, đi tiếp khi liên thông trở lại.`,
            ]
      }
      onSubmit={async () => {
        await api.suspendPartner.call({ id, suspended: !isSuspended });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return undefined;
      }}
    />
  );
}
