import {
  Checkbox,
  ChoiceField,
  DateField,
  FileDrop,
  Stack,
  Text,
  TextAreaField,
  TextField,
} from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { DocumentKind } from '../../contract/index.ts';
import type { CopyFormHandle } from './CopyForm.tsx';
import { formKey, formsOf } from './copy-values.ts';

type Props = { form: CopyFormHandle; isExtract: boolean };

/** The scan, and what stands on the paper: what the copy will be known by. */
export function ScanFields({ form, isExtract }: Props) {
  const { t } = useLingui();
  return (
    <Stack gap="lg">
      <ScanFile form={form} />
      <ChoiceField
        form={form}
        name="scan.kind"
        label={t`Loại văn bản`}
        choices={DocumentKind.options.map((kind) => ({
          value: kind,
          label: documentKindFacts(kind).name,
        }))}
      />
      <TextField form={form} name="scan.numberAndSymbol" label={t`Số, ký hiệu`} />
      <DateField form={form} name="scan.issuedOn" label={t`Ngày văn bản`} />
      <TextField form={form} name="scan.agencyName" label={t`Cơ quan ban hành`} />
      <TextAreaField form={form} name="scan.subject" label={t`Trích yếu`} />
      {isExtract && (
        <>
          <TextField form={form} name="scan.signerTitle" label={t`Chức vụ người ký văn bản`} />
          <TextField form={form} name="scan.signerName" label={t`Họ tên người ký văn bản`} />
        </>
      )}
      <Controller
        control={form.control}
        name="scan.isCertifiedCopy"
        render={({ field }) => (
          <Checkbox
            label={t`Tờ giấy này là bản sao y, không phải bản chính`}
            checked={field.value}
            onChange={(event) => {
              field.onChange(event.currentTarget.checked);
              const [first] = formsOf({ direction: 'scan' }, event.currentTarget.checked);
              if (first) form.setValue('form', formKey(first));
            }}
          />
        )}
      />
    </Stack>
  );
}

function ScanFile({ form }: { form: CopyFormHandle }) {
  const { t } = useLingui();
  const [name, setName] = useState<string>();
  const uploadId = useWatch({ control: form.control, name: 'scan.uploadId' });
  const error = form.getFieldState('scan.uploadId', form.formState).error?.message;
  return (
    <div>
      <input
        type="hidden"
        {...form.register('scan.uploadId', { required: t`Xin chọn tệp quét của văn bản giấy.` })}
      />
      <FileDrop
        label={uploadId ? t`Thay bản quét` : t`Bản quét của văn bản giấy`}
        hint={t`PDF 1.4 trở lên, ảnh màu, từ 200 dpi, tỷ lệ 100 %.`}
        accept=".pdf,application/pdf"
        onUploaded={(receipt) => {
          setName(receipt.name);
          form.setValue('scan.uploadId', receipt.id, { shouldValidate: true });
        }}
      />
      {name && (
        <Text mt="xs">
          <Trans>Đã tải lên: {name}</Trans>
        </Text>
      )}
      {error && (
        <Text c="seal" mt="xs">
          {error}
        </Text>
      )}
    </div>
  );
}
