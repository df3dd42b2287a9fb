import { ActDialog, ConfirmAct, TextInput } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonDetail } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';
import { HandedCodeNote } from './HandedCodeNote.tsx';

export type AccountAct = 'open' | 'password' | 'factor' | 'lock' | 'unlock';

type Props = { person: PersonDetail; onClose(): void };

export function AccountDialog({ act, ...props }: Props & { act: AccountAct }) {
  switch (act) {
    case 'open':
      return <OpenDialog {...props} />;
    case 'password':
      return <PasswordDialog {...props} />;
    case 'factor':
      return <FactorDialog {...props} />;
    case 'lock':
      return <LockDialog {...props} />;
    case 'unlock':
      return <UnlockDialog {...props} />;
  }
}

function useAccountApi() {
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  return { api, refresh: () => queryClient.invalidateQueries({ queryKey: api.key() }) };
}

function OpenDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useLingui();
  const { api, refresh } = useAccountApi();
  const [username, setUsername] = useState('');
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Mở tài khoản cho ${name}`}
      submitLabel={t`Mở tài khoản`}
      onSubmit={async () => {
        const handed = await api.openAccount.call({ id, username: username.trim().toLowerCase() });
        await refresh();
        return <HandedCodeNote handed={handed} />;
      }}
    >
      <TextInput
        required
        withAsterisk={false}
        label={t`Tên đăng nhập`}
        description={t`Chữ thường không dấu, số, dấu chấm; từ 3 ký tự.`}
        pattern="[A-Za-z0-9][A-Za-z0-9._\-]{2,59}"
        value={username}
        maxLength={60}
        onChange={({ currentTarget }) => setUsername(currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
    </ActDialog>
  );
}

function PasswordDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useLingui();
  const { api, refresh } = useAccountApi();
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Cấp lại mã kích hoạt`}
      submitLabel={t`Cấp mã mới`}
      tone="refuse"
      consequences={[
        t`Mật khẩu hiện nay của ${name} mất hiệu lực ngay và mọi phiên đang mở bị đóng.`,
        t`Mã mới hiện một lần; người này tự đặt mật khẩu bằng mã đó.`,
        t`Mã PIN của khóa ký và xác thực hai lớp không đổi.`,
      ]}
      onSubmit={async () => {
        const handed = await api.resetAccountPassword.call({ id });
        await refresh();
        return <HandedCodeNote handed={handed} />;
      }}
    />
  );
}

function FactorDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useLingui();
  const { api, refresh } = useAccountApi();
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Gỡ xác thực hai lớp`}
      submitLabel={t`Gỡ`}
      tone="refuse"
      consequences={[
        t`${name} đăng nhập bằng mật khẩu cho tới khi tự bật lại.`,
        t`Chỉ gỡ khi chắc chắn đúng người này bị mất thiết bị.`,
      ]}
      onSubmit={async () => {
        await api.resetAccountSecondFactor.call({ id });
        await refresh();
        return undefined;
      }}
    />
  );
}

function LockDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useLingui();
  const { api, refresh } = useAccountApi();
  const [reason, setReason] = useState('');
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Khóa tài khoản`}
      submitLabel={t`Khóa`}
      tone="refuse"
      consequences={[
        t`${name} bị đưa ra khỏi hệ thống ngay và không đăng nhập được cho tới khi mở khóa.`,
        t`Chức vụ và việc đang giao không đổi.`,
      ]}
      onSubmit={async () => {
        await api.lockAccount.call({ id, reason });
        await refresh();
        return undefined;
      }}
    >
      <TextInput
        required
        withAsterisk={false}
        label={t`Lý do`}
        value={reason}
        maxLength={200}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
    </ConfirmAct>
  );
}

function UnlockDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useLingui();
  const { api, refresh } = useAccountApi();
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Mở khóa tài khoản`}
      submitLabel={t`Mở khóa`}
      consequences={[<Trans key="again">{name} đăng nhập lại được bằng mật khẩu cũ.</Trans>]}
      onSubmit={async () => {
        await api.unlockAccount.call({ id });
        await refresh();
        return undefined;
      }}
    />
  );
}
