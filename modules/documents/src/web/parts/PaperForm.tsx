import {
  Button,
  ChoiceField,
  DateField,
  FormFrame,
  Kbd,
  SegmentedControl,
  Stack,
  TextAreaField,
  TextField,
  useDesk,
} from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { DocumentKind, Urgency } from '../../contract/index.ts';
import type { PageReading } from '../../rules/page/read-page.ts';
import { GuessMark } from './GuessMark.tsx';
import { URGENCIES } from './outgoing-words.ts';
import classes from './paper.module.css';
import type { PaperValues } from './paper-values.ts';
import { SenderField } from './SenderField.tsx';

type Props = {
  form: UseFormReturn<PaperValues>;
  reading: PageReading | undefined;
  proposed: number | undefined;
  onSubmit(values: PaperValues): unknown;
  /** Shown over the button: what is here already under the same number. */
  children: ReactNode;
};

/** What stands on the page, and what the register adds; what was guessed says so at each field. */
export function PaperForm({ form, reading = {}, proposed, onSubmit, children }: Props) {
  const { i18n, t } = useLingui();
  const { today } = useDesk();
  const mark = (field: keyof PageReading) =>
    reading[field] && { hint: <GuessMark guess={reading[field]} /> };
  return (
    <FormFrame form={form} onSubmit={onSubmit} label={t`Vào sổ văn bản giấy`}>
      <Stack gap="sm">
        <TextField
          form={form}
          name="numberAndSymbol"
          label={t`Số, ký hiệu`}
          {...mark('numberAndSymbol')}
        />
        <DateField form={form} name="issuedOn" label={t`Ngày văn bản`} {...mark('issuedOn')} />
        <SenderOfForm form={form} guess={<GuessMark guess={reading.issuer} />} />
        <ChoiceField
          form={form}
          name="kind"
          label={t`Loại văn bản`}
          {...mark('kind')}
          choices={[
            { value: '', label: t`Chọn loại văn bản` },
            ...DocumentKind.options.map((kind) => ({
              value: kind,
              label: documentKindFacts(kind).name,
            })),
          ]}
        />
        <TextAreaField form={form} name="subject" label={t`Trích yếu`} {...mark('subject')} />
        <div className={classes.pair}>
          <TextField
            form={form}
            name="signerName"
            label={t`Người ký`}
            {...mark('signer')}
            optional
          />
          <TextField form={form} name="signerTitle" label={t`Chức vụ`} optional />
        </div>
        <div className={classes.pair}>
          <ChoiceField
            form={form}
            name="urgency"
            label={t`Độ khẩn`}
            {...mark('urgency')}
            choices={Urgency.options.map((one) => ({ value: one, label: i18n._(URGENCIES[one]) }))}
          />
          <DateField form={form} name="dueOn" label={t`Hạn xử lý`} min={today()} optional />
        </div>
        <div className={classes.pair}>
          <TextField
            form={form}
            name="arrivalNumber"
            label={t`Số đến`}
            inputMode="numeric"
            optional
            {...(proposed !== undefined && { placeholder: String(proposed) })}
          />
          <TextField form={form} name="note" label={t`Ghi chú`} optional />
        </div>
        <Medium form={form} />
        {children}
        <Button type="submit" loading={form.formState.isSubmitting} rightSection={<Kbd>Enter</Kbd>}>
          <Trans>Vào sổ</Trans>
        </Button>
      </Stack>
    </FormFrame>
  );
}

function SenderOfForm({ form, guess }: { form: UseFormReturn<PaperValues>; guess: ReactNode }) {
  const { t } = useLingui();
  const label = t`Cơ quan ban hành`;
  const agencyId = form.watch('senderId');
  return (
    <Controller
      control={form.control}
      name="senderName"
      rules={{ required: t`Xin nhập: ${label}` }}
      render={({ field, fieldState }) => (
        <SenderField
          value={field.value}
          agencyId={agencyId}
          description={guess}
          error={fieldState.error?.message}
          onChange={(name, id) => {
            field.onChange(name);
            form.setValue('senderId', id);
          }}
        />
      )}
    />
  );
}

function Medium({ form }: { form: UseFormReturn<PaperValues> }) {
  const { t } = useLingui();
  return (
    <Controller
      control={form.control}
      name="cameBy"
      render={({ field }) => (
        <SegmentedControl
          aria-label={t`Đến bằng`}
          value={field.value}
          onChange={(value) => field.onChange(value)}
          data={[
            { value: 'paper', label: t`Bản giấy` },
            { value: 'file', label: t`Tệp gửi ngoài mạng` },
          ]}
        />
      )}
    />
  );
}
