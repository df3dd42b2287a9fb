import { ChoiceField, DateField, TextAreaField, TextField } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { UseFormReturn } from 'react-hook-form';
import {
  DEVICE_TYPES,
  ID_PLACES,
  type RequestForm,
  RevocationGround,
} from '../../contract/index.ts';
import { GROUNDS } from './register-words.ts';
import type { RequestDraft } from './request-draft.ts';

type Props = { form: UseFormReturn<RequestDraft> };

/** What the chosen form of the decree asks for. */
export function RequestFormFields({ form, kind }: Props & { kind: RequestForm }) {
  const { i18n, t } = useLingui();
  switch (kind) {
    case 'newPerson':
      return <PersonFields form={form} />;
    case 'newOrganisation':
      return <OrganisationFields form={form} />;
    case 'newDevice':
      return <TextAreaField form={form} name="note" label={t`Ghi chú`} optional />;
    case 'change':
      return <TextAreaField form={form} name="note" label={t`Nội dung cần thay đổi`} />;
    case 'revoke':
      return (
        <>
          <ChoiceField
            form={form}
            name="ground"
            label={t`Căn cứ thu hồi`}
            choices={[
              { value: '', label: t`Chọn…` },
              ...RevocationGround.options.map((ground) => ({
                value: ground,
                label: i18n._(GROUNDS[ground]),
              })),
            ]}
          />
          <TextAreaField form={form} name="note" label={t`Diễn biến`} optional />
        </>
      );
    case 'unlock':
      return (
        <>
          <TextField form={form} name="coordinator" label={t`Người phối hợp`} />
          <TextAreaField form={form} name="note" label={t`Lý do`} optional />
        </>
      );
    case 'renew':
      return <TextAreaField form={form} name="note" label={t`Ghi chú`} optional />;
  }
}

function PersonFields({ form }: Props) {
  const { t } = useLingui();
  return (
    <>
      <DateField form={form} name="birthDate" label={t`Ngày sinh`} />
      <TextField form={form} name="idNumber" label={t`Số CCCD`} inputMode="numeric" />
      <DateField form={form} name="idIssuedOn" label={t`Ngày cấp`} />
      <ChoiceField
        form={form}
        name="idIssuedBy"
        label={t`Nơi cấp`}
        choices={ID_PLACES.map((place) => ({ value: place, label: place }))}
      />
      <TextField form={form} name="email" label={t`E-mail công vụ`} />
      <TextField form={form} name="unit1" label={t`Tổ chức cấp 1`} />
      <TextField form={form} name="unit2" label={t`Tổ chức cấp 2`} optional />
      <TextField form={form} name="province" label={t`Tỉnh, thành phố`} />
      <TextField form={form} name="phone" label={t`Điện thoại`} optional inputMode="numeric" />
      <ChoiceField
        form={form}
        name="deviceType"
        label={t`Loại thiết bị`}
        choices={DEVICE_TYPES.map((type) => ({ value: type, label: type }))}
      />
    </>
  );
}

function OrganisationFields({ form }: Props) {
  const { t } = useLingui();
  return (
    <>
      <TextField form={form} name="address" label={t`Địa chỉ`} />
      <TextField form={form} name="taxCode" label={t`Mã số thuế`} optional />
      <TextField form={form} name="budgetCode" label={t`Mã quan hệ ngân sách`} optional />
      <TextField form={form} name="province" label={t`Tỉnh, thành phố`} />
      <TextField form={form} name="email" label={t`E-mail công vụ`} />
    </>
  );
}

/** Whom the device comes to. */
export function ReceiverFields({ form }: Props) {
  const { t } = useLingui();
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 24 }}>
      <legend>
        <strong>{t`Người nhận thiết bị`}</strong>
      </legend>
      <TextField form={form} name="receiver.name" label={t`Họ và tên người nhận`} />
      <TextField form={form} name="receiver.idNumber" label={t`Số định danh người nhận`} />
      <DateField form={form} name="receiver.idIssuedOn" label={t`Ngày cấp (người nhận)`} />
      <TextField form={form} name="receiver.idIssuedBy" label={t`Nơi cấp (người nhận)`} />
      <TextField form={form} name="receiver.title" label={t`Chức vụ người nhận`} />
      <TextField form={form} name="receiver.phone" label={t`Điện thoại người nhận`} />
      <TextField form={form} name="receiver.email" label={t`E-mail công vụ người nhận`} />
      <TextField form={form} name="receiver.address" label={t`Địa chỉ tiếp nhận`} />
    </fieldset>
  );
}
