import type { Reach } from '@hien-luong/platform/contract';
import {
  Button,
  ErrorState,
  Group,
  Notice,
  Stack,
  Text,
  TextInput,
  TimeText,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { deskApi } from '../app/desk-api.ts';
import { useReachAct } from './use-reach-act.ts';

/** An address counts once the code that was sent to it has come back. */
export function EmailPanel({ reach }: { reach: Reach }) {
  const { email, lastFailure, mailPossible, pendingEmail } = reach;
  const { t } = useLingui();
  const removal = useReachAct(() => deskApi.platform.removeEmail.call({}));
  if (!mailPossible) {
    return (
      <Text>
        <Trans>Hệ thống này chưa nối với máy chủ thư. Quản trị đặt máy chủ thư khi cài đặt.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="md">
      {email === null ? (
        <Text>
          <Trans>Chưa có địa chỉ nhận thư.</Trans>
        </Text>
      ) : (
        <Group gap="md">
          <Text>
            <Trans>
              Thư gửi đến <strong>{email}</strong>.
            </Trans>
          </Text>
          <Button
            variant="default"
            size="compact-md"
            loading={removal.isPending}
            onClick={() => removal.mutate(undefined)}
          >
            <Trans>Thôi nhận thư</Trans>
          </Button>
        </Group>
      )}
      {lastFailure !== null && email !== null && (
        <Notice title={t`Máy chủ thư không nhận một thư gửi bạn.`}>
          <Trans>
            Lúc <TimeText at={lastFailure} />. Kiểm tra lại địa chỉ hoặc hộp thư.
          </Trans>
        </Notice>
      )}
      {removal.error && <ErrorState error={removal.error} />}
      <AddressForm />
      {pendingEmail !== null && <CodeForm pendingEmail={pendingEmail} />}
    </Stack>
  );
}

function AddressForm() {
  const { t } = useLingui();
  const [address, setAddress] = useState('');
  const sending = useReachAct((email: string) => deskApi.platform.setEmail.call({ email }));
  function submit(event: FormEvent) {
    event.preventDefault();
    sending.mutate(address.trim());
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t`Địa chỉ thư công vụ`}
          type="email"
          required
          withAsterisk={false}
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={sending.isPending}>
          <Trans>Gửi mã xác nhận</Trans>
        </Button>
      </Group>
      {sending.error && <ErrorState error={sending.error} />}
    </form>
  );
}

function CodeForm({ pendingEmail }: { pendingEmail: string }) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const confirming = useReachAct((given: string) =>
    deskApi.platform.confirmEmail.call({ code: given }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    confirming.mutate(code.trim());
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t`Mã gửi đến ${pendingEmail}`}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          maxLength={6}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Button type="submit" loading={confirming.isPending}>
          <Trans>Xác nhận</Trans>
        </Button>
      </Group>
      {confirming.error && <ErrorState error={confirming.error} />}
    </form>
  );
}
