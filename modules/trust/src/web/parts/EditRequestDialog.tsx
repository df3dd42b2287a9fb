import {
  ActDialog,
  DayInput,
  NativeSelect,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Receiver, type RequestDetail, RevocationGround } from '../../contract/index.ts';
import { GROUNDS } from './register-words.ts';
import { isAboutCertificate } from './request-draft.ts';
import { useRequestAct } from './use-request-act.ts';

type Props = { request: RequestDetail; onClose(): void };

const NOBODY: Receiver = {
  name: '',
  idNumber: '',
  idIssuedOn: '',
  idIssuedBy: '',
  title: '',
  phone: '',
  email: '',
  address: '',
};

/** What a draft may still lack: who receives the device, the ground, who sees to it, a note. */
export function EditRequestDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  const carryOut = useRequestAct(request);
  const { form, fields } = request;
  const [receiver, setReceiver] = useState(fields.receiver ?? NOBODY);
  const [ground, setGround] = useState(fields.ground);
  const [coordinator, setCoordinator] = useState(fields.coordinator);
  const [note, setNote] = useState(fields.note);
  const isNew = !isAboutCertificate(form);

  async function save() {
    const edited = { ...fields, ground, coordinator, note, receiver: isNew ? receiver : null };
    const fieldsNow = JSON.parse(JSON.stringify(edited).normalize('NFC')) as typeof fields;
    await carryOut({ act: 'edited', fields: fieldsNow });
    return undefined;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Sửa dự thảo`}
      submitLabel={t`Lưu dự thảo`}
      size="lg"
      onSubmit={save}
    >
      {isNew && <ReceiverInputs receiver={receiver} onChange={setReceiver} />}
      {form === 'revoke' && <GroundInput ground={ground} onChange={setGround} />}
      {form === 'unlock' && (
        <TextInput
          required
          withAsterisk={false}
          label={t`Người phối hợp`}
          value={coordinator}
          maxLength={200}
          onChange={({ currentTarget }) => setCoordinator(currentTarget.value)}
        />
      )}
      <Textarea
        label={t`Ghi chú (không bắt buộc)`}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
    </ActDialog>
  );
}

type GroundProps = {
  ground: RevocationGround | null;
  onChange(ground: RevocationGround | null): void;
};

function GroundInput({ ground, onChange }: GroundProps) {
  const { i18n, t } = useLingui();
  return (
    <NativeSelect
      label={t`Căn cứ thu hồi`}
      value={ground ?? ''}
      onChange={({ currentTarget }) =>
        onChange(RevocationGround.nullable().catch(null).parse(currentTarget.value))
      }
      data={[
        { value: '', label: t`Chọn…` },
        ...RevocationGround.options.map((one) => ({ value: one, label: i18n._(GROUNDS[one]) })),
      ]}
    />
  );
}

type ReceiverProps = { receiver: Receiver; onChange(receiver: Receiver): void };

function ReceiverInputs({ receiver, onChange }: ReceiverProps) {
  const { t } = useLingui();
  const text = (key: keyof Receiver, label: string, type = 'text') => (
    <TextInput
      required
      withAsterisk={false}
      type={type}
      label={label}
      value={receiver[key]}
      maxLength={400}
      onChange={({ currentTarget }) => onChange({ ...receiver, [key]: currentTarget.value })}
    />
  );
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t`Người nhận thiết bị`}
      </Title>
      {text('name', t`Họ và tên người nhận`)}
      {text('idNumber', t`Số định danh người nhận`)}
      <DayInput
        required
        label={t`Ngày cấp (người nhận)`}
        value={receiver.idIssuedOn}
        onChange={(idIssuedOn) => onChange({ ...receiver, idIssuedOn })}
      />
      {text('idIssuedBy', t`Nơi cấp (người nhận)`)}
      {text('title', t`Chức vụ người nhận`)}
      {text('phone', t`Điện thoại người nhận`, 'tel')}
      {text('email', t`E-mail công vụ người nhận`, 'email')}
      {text('address', t`Địa chỉ tiếp nhận`)}
    </Stack>
  );
}
