import { FormFrame, Panel, Radio, Stack, TextAreaField, TextField } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { CopySignerField } from './CopySignerField.tsx';
import { type CopyOrigin, type CopyValues, formKey, formsOf } from './copy-values.ts';
import { COPY_KINDS, COPY_MEDIA } from './copy-words.ts';
import { RecipientsPicker } from './RecipientsPicker.tsx';
import { ScanFields } from './ScanFields.tsx';

export type CopyFormHandle = UseFormReturn<CopyValues>;

type Props = {
  origin: CopyOrigin;
  form: CopyFormHandle;
  onSubmit(values: CopyValues): unknown;
  children: ReactNode;
};

/** What is copied, in what form, who decides, and who gets it: one question after the other. */
export function CopyForm({ origin, form, onSubmit, children }: Props) {
  const { t } = useLingui();
  const chosen = useWatch({ control: form.control, name: 'form' });
  const isExtract = chosen.startsWith('extract');
  const isPaper = chosen.endsWith('paper');
  return (
    <FormFrame form={form} onSubmit={onSubmit} label={t`Yêu cầu sao văn bản`}>
      {origin.direction === 'scan' && (
        <Panel title={t`Văn bản giấy được sao`}>
          <ScanFields form={form} isExtract={isExtract} />
        </Panel>
      )}
      <Panel title={t`Hình thức sao`}>
        <Stack gap="lg">
          <FormChoice origin={origin} form={form} />
          {isExtract && <ExtractFields form={form} />}
        </Stack>
      </Panel>
      <Panel title={t`Người quyết định việc sao`}>
        <Stack gap="lg">
          <CopySignerField form={form} />
          <TextField form={form} name="note" label={t`Lý do sao`} optional />
        </Stack>
      </Panel>
      <Panel title={t`Nơi nhận bản sao`}>
        <Stack gap="lg">
          {isPaper && (
            <TextAreaField
              form={form}
              name="receivers"
              label={t`Nơi nhận in trên bản sao`}
              hint={t`Mỗi dòng một nơi nhận.`}
              optional
            />
          )}
          <Controller
            control={form.control}
            name="recipients"
            render={({ field }) => (
              <RecipientsPicker value={field.value} onChange={field.onChange} />
            )}
          />
        </Stack>
      </Panel>
      {children}
    </FormFrame>
  );
}

type FieldsProps = { form: CopyFormHandle };

/** Only what Điều 25 allows of this document. */
function FormChoice({ origin, form }: FieldsProps & { origin: CopyOrigin }) {
  const { i18n, t } = useLingui();
  const isCertifiedCopy = useWatch({ control: form.control, name: 'scan.isCertifiedCopy' });
  const forms = formsOf(origin, isCertifiedCopy);
  return (
    <Controller
      control={form.control}
      name="form"
      render={({ field }) => (
        <Radio.Group
          label={t`Sao thành`}
          description={t`Theo Điều 25 Nghị định 30/2020. Văn bản điện tử không sao y thành bản điện tử: gửi chính bản gốc.`}
          value={field.value}
          onChange={field.onChange}
        >
          <Stack gap="xs" mt="xs">
            {forms.map((one) => (
              <Radio
                key={formKey(one)}
                value={formKey(one)}
                label={`${i18n._(COPY_KINDS[one.kind])} – ${i18n._(COPY_MEDIA[one.to])}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    />
  );
}

function ExtractFields({ form }: FieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextAreaField
        form={form}
        name="extract"
        label={t`Phần trích sao`}
        hint={t`Giữ lại đúng phần cần trích, mỗi đoạn một dòng, nguyên văn như bản chính.`}
        minRows={6}
        maxRows={24}
      />
      <TextField
        form={form}
        name="place"
        label={t`Địa danh trên văn bản`}
        hint={t`Như in trước ngày ban hành.`}
        optional
      />
    </>
  );
}
