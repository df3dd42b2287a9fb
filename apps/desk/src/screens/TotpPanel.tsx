import {
  ActDialog,
  Button,
  Code,
  Group,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  useToast,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deskApi, meKey } from '../app/desk-api.ts';
import { useMe } from '../app/me-context.ts';

export function TotpPanel() {
  const { account } = useMe();
  const [setup, setSetup] = useState<{ secret: string; uri: string }>();
  const [removing, setRemoving] = useState(false);
  return (
    <Stack gap="md">
      <Text>
        {account.totpEnabled ? (
          <Trans>Đang bật: mỗi lần đăng nhập cần thêm mã 6 số trên điện thoại.</Trans>
        ) : (
          <Trans>Chưa bật. Nên bật cho người ký văn bản và quản trị.</Trans>
        )}
      </Text>
      <Group>
        {account.totpEnabled ? (
          <Button variant="default" onClick={() => setRemoving(true)}>
            <Trans>Tắt xác thực hai lớp</Trans>
          </Button>
        ) : (
          <Button
            variant="default"
            onClick={() => void deskApi.platform.beginTotp.call({}).then(setSetup)}
          >
            <Trans>Bật xác thực hai lớp</Trans>
          </Button>
        )}
      </Group>
      {setup && <ConfirmDialog {...setup} onClose={() => setSetup(undefined)} />}
      <RemoveDialog opened={removing} onClose={() => setRemoving(false)} />
    </Stack>
  );
}

function ConfirmDialog({ secret, uri, onClose }: { secret: string; uri: string; onClose(): void }) {
  const { t } = useLingui();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [code, setCode] = useState('');
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Bật xác thực hai lớp`}
      submitLabel={t`Bật`}
      onSubmit={async () => {
        await deskApi.platform.confirmTotp.call({ code: code.replaceAll(' ', '') });
        await queryClient.invalidateQueries({ queryKey: meKey() });
        toast(t`Đã bật xác thực hai lớp.`);
        return undefined;
      }}
    >
      <Text>
        <Trans>
          Nhập khóa này vào ứng dụng xác thực, hoặc <a href={uri}>mở ngay trên điện thoại</a>.
        </Trans>
      </Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {secret}
      </Code>
      <TextInput
        label={t`Mã 6 số đang hiện`}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        data-autofocus
      />
    </ActDialog>
  );
}

function RemoveDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Tắt xác thực hai lớp`}
      submitLabel={t`Tắt`}
      tone="refuse"
      onSubmit={async () => {
        await deskApi.platform.removeTotp.call({ password: password.normalize('NFC') });
        await queryClient.invalidateQueries({ queryKey: meKey() });
        return undefined;
      }}
    >
      <Text>
        <Trans>Từ lần đăng nhập sau chỉ cần mật khẩu; tài khoản kém an toàn hơn.</Trans>
      </Text>
      <PasswordInput
        label={t`Mật khẩu hiện nay`}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus
      />
    </ActDialog>
  );
}
