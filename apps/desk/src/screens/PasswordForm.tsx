import { Button, ErrorState, FormFrame, Group, SecretField, useToast } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { deskApi } from '../app/desk-api.ts';

/** As the contract asks. */
const SHORTEST = 12;

type Passwords = { current: string; next: string };

export function PasswordForm() {
  const { t } = useLingui();
  const toast = useToast();
  const [error, setError] = useState<unknown>();
  const form = useForm<Passwords>({ defaultValues: { current: '', next: '' } });
  async function change({ current, next }: Passwords) {
    setError(undefined);
    if (next.normalize('NFC').length < SHORTEST) {
      form.setError('next', { message: t`Mật khẩu mới cần ít nhất ${SHORTEST} ký tự.` });
      return;
    }
    try {
      await deskApi.platform.changePassword.call({
        current: current.normalize('NFC'),
        next: next.normalize('NFC'),
      });
      form.reset();
      toast(t`Đã đổi mật khẩu.`);
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <FormFrame form={form} onSubmit={change} label={t`Đổi mật khẩu`}>
      {error !== undefined && <ErrorState error={error} focus />}
      <SecretField
        form={form}
        name="current"
        label={t`Mật khẩu hiện nay`}
        autoComplete="current-password"
      />
      <SecretField
        form={form}
        name="next"
        label={t`Mật khẩu mới`}
        hint={t`Từ 12 ký tự; một câu dài dễ nhớ là tốt nhất.`}
        autoComplete="new-password"
      />
      <Group>
        <Button type="submit" loading={form.formState.isSubmitting}>
          <Trans>Đổi mật khẩu</Trans>
        </Button>
      </Group>
    </FormFrame>
  );
}
