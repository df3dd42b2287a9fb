import {
  Brand,
  Button,
  ErrorState,
  FormFrame,
  SecretField,
  TextField,
  useToast,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { deskApi, showSession } from '../app/desk-api.ts';
import { ActivationForm } from './ActivationForm.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import classes from './sign-in.module.css';

type Credentials = { username: string; password: string; totp: string };

export function SignInScreen() {
  const { t } = useLingui();
  const form = useForm<Credentials>({ defaultValues: { username: '', password: '', totp: '' } });
  const signIn = useSignIn();
  const toast = useToast();
  const [activating, setActivating] = useState(false);
  const demo = useQuery(deskApi.platform.listDemoAccounts.queryOptions());
  document.title = `${t`Đăng nhập`} · Hiền Lương`;
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <Brand size={40} />
          <div>
            <h1 className={classes.name}>Hiền Lương</h1>
            <div className={classes.lead}>
              <Trans>Bàn làm việc của cán bộ, công chức</Trans>
            </div>
          </div>
        </div>
        {activating ? (
          <ActivationForm
            onDone={(username) => {
              form.reset({ username, password: '', totp: '' });
              setActivating(false);
              toast(t`Đã đặt mật khẩu. Đăng nhập bằng mật khẩu vừa đặt.`);
            }}
          />
        ) : (
          <CredentialsForm form={form} signIn={signIn} />
        )}
        <Button variant="subtle" onClick={() => setActivating(!activating)}>
          {activating ? <Trans>Quay lại đăng nhập</Trans> : <Trans>Có mã kích hoạt?</Trans>}
        </Button>
      </div>
      {demo.data && demo.data.length > 0 && (
        <DemoAccounts
          accounts={demo.data}
          onChoose={({ username, password }) => {
            // Kept in the fields: a second factor may still be asked for.
            form.reset({ username, password, totp: '' });
            return signIn.start(form.getValues());
          }}
        />
      )}
    </main>
  );
}

type FormProps = { form: UseFormReturn<Credentials>; signIn: ReturnType<typeof useSignIn> };

function CredentialsForm({ form, signIn }: FormProps) {
  const { t } = useLingui();
  return (
    <>
      {signIn.error !== undefined && <ErrorState error={signIn.error} focus />}
      <FormFrame form={form} onSubmit={signIn.start} label={t`Đăng nhập`}>
        <TextField form={form} name="username" label={t`Tên đăng nhập`} autoComplete="username" />
        <SecretField
          form={form}
          name="password"
          label={t`Mật khẩu`}
          autoComplete="current-password"
        />
        {signIn.needsTotp && (
          <TextField
            form={form}
            name="totp"
            label={t`Mã xác thực 6 số`}
            hint={t`Mã đang hiện trong ứng dụng xác thực trên điện thoại của bạn.`}
            autoComplete="one-time-code"
            inputMode="numeric"
          />
        )}
        <Button type="submit" loading={signIn.busy} size="md">
          <Trans>Đăng nhập</Trans>
        </Button>
      </FormFrame>
    </>
  );
}

function useSignIn() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [needsTotp, setNeedsTotp] = useState(false);

  async function start({ username, password, totp }: Credentials) {
    setBusy(true);
    setError(undefined);
    try {
      const result = await deskApi.platform.signIn.call({
        username: username.normalize('NFC').trim(),
        password: password.normalize('NFC'),
        ...(totp && { totp: totp.replaceAll(' ', '') }),
      });
      if (result.status === 'totpRequired') return setNeedsTotp(true);
      showSession(result.me);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  return { busy, error, needsTotp, start };
}
