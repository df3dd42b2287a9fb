import { ActDialog, TextInput } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useExchangeApi } from './exchange-api.ts';
import { SecretOnce } from './SecretOnce.tsx';

const required = { required: true, withAsterisk: false } as const;

/** A system of another vendor that is to call us; its secret is told in the receipt, once. */
export function RegisterPartnerDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [systemId, setSystemId] = useState('');
  async function register() {
    const { secret } = await api.registerPartner.call({ name: name.normalize('NFC'), systemId });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <SecretOnce systemId={systemId} secret={secret} />;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Đăng ký hệ thống`}
      submitLabel={t`Đăng ký`}
      size="lg"
      onSubmit={register}
    >
      <TextInput
        {...required}
        label={t`Tên hệ thống`}
        description={t`Phần mềm nào, của cơ quan nào.`}
        value={name}
        maxLength={200}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <TextInput
        {...required}
        label={t`Mã hệ thống (systemId)`}
        description={t`Chữ không dấu, số, dấu chấm và gạch nối; phần mềm kia khai đúng mã này.`}
        value={systemId}
        minLength={3}
        maxLength={100}
        pattern="[A-Za-z0-9][A-Za-z0-9._\-]*"
        onChange={({ currentTarget }) => setSystemId(currentTarget.value.trim())}
      />
    </ActDialog>
  );
}
