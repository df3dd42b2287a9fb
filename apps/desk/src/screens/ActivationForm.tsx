import { Button, ErrorState, FormFrame, Notice, SecretField, TextField } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { deskApi } from '../app/desk-api.ts';

type Activation = { username: string; code: string; password: string; again: string };

/** As the contract asks. */
const SHORTEST = 12;

/** The first time, and after a reset: whoever holds the code chooses the password. */
export function ActivationForm({ onDone }: { onDone(username: string): void }) {
  const { t } = useLingui();
  const [error, setError] = useState<unknown>();
  const form = useForm<Activation>({
    defaultValues: { username: '', code: '', password: '', again: '' },
  });
  async function activate({ username, code, password, again }: Activation) {
    setError(undefined);
    const chosen = password.normalize('NFC');
    if (chosen.length < SHORTEST) {
      form.setError('password', { message: t`Mật khẩu mới cần ít nhất ${SHORTEST} ký tự.` });
      return;
    }
    if (chosen !== again.normalize('NFC')) {
      form.setError('again', { message: t`Hai lần nhập mật khẩu không giống nhau.` });
      return;
    }
    try {
      const name = username.normalize('NFC').trim();
      await deskApi.platform.activateAccount.call({ username: name, code, password: chosen });
      onDone(name);
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <>
      <Notice title={t`Đặt mật khẩu bằng mã kích hoạt`}>
        <Trans>Mã do quản trị trao, dùng một lần trong 7 ngày.</Trans>
      </Notice>
      {error !== undefined && <ErrorState error={error} focus />}
      <FormFrame form={form} onSubmit={activate} label={t`Đặt mật khẩu bằng mã kích hoạt`}>
        <TextField form={form} name="username" label={t`Tên đăng nhập`} autoComplete="username" />
        <TextField form={form} name="code" label={t`Mã kích hoạt`} autoComplete="one-time-code" />
        <SecretField
          form={form}
          name="password"
          label={t`Mật khẩu mới`}
          hint={t`Từ 12 ký tự; một câu dài dễ nhớ là tốt nhất.`}
          autoComplete="new-password"
        />
        <SecretField
          form={form}
          name="again"
          label={t`Nhập lại mật khẩu mới`}
          autoComplete="new-password"
        />
        <Button type="submit" size="md" loading={form.formState.isSubmitting}>
          <Trans>Đặt mật khẩu</Trans>
        </Button>
      </FormFrame>
    </>
  );
}
