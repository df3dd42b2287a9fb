import { useLingui } from '@lingui/react/macro';
import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { DayInput } from './DayInput.tsx';
import { fieldId } from './field-id.ts';
import { OptionalMark } from './OptionalMark.tsx';

type FieldProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  autoComplete?: string;
};

/**
 * A field registered uncontrolled: nothing of ours runs between the input method and the text, so
 * Telex and VNI compose undisturbed. Names of faults are the messages themselves.
 */
function useField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { form, name, label, hint, optional, autoComplete = 'off' } = props;
  const { t } = useLingui();
  const rules = optional ? {} : { required: t`Xin nhập: ${label}` };
  const error = form.getFieldState(name, form.formState).error?.message;
  return {
    ...form.register(name, rules),
    id: fieldId(name),
    label: optional ? <OptionalMark>{label}</OptionalMark> : label,
    description: hint,
    error,
    autoComplete,
  };
}

export function TextField<Values extends FieldValues>(
  props: FieldProps<Values> & { inputMode?: 'numeric' | 'text'; placeholder?: string },
) {
  const { inputMode, placeholder } = props;
  return <TextInput {...useField(props)} inputMode={inputMode} placeholder={placeholder} />;
}

export function SecretField<Values extends FieldValues>(props: FieldProps<Values>) {
  return <PasswordInput {...useField(props)} />;
}

export function TextAreaField<Values extends FieldValues>(
  props: FieldProps<Values> & { minRows?: number; maxRows?: number },
) {
  const { minRows = 2, maxRows = 14 } = props;
  return <Textarea {...useField(props)} autosize minRows={minRows} maxRows={maxRows} />;
}

/** A near date: typed as 05/01/2026 or picked. */
export function DateField<Values extends FieldValues>(
  props: FieldProps<Values> & { min?: string },
) {
  const { form, name, label, optional, hint } = props;
  const { t } = useLingui();
  return (
    <Controller
      control={form.control}
      name={name}
      rules={optional ? {} : { required: t`Xin nhập: ${label}` }}
      render={({ field, fieldState }) => (
        <DayInput
          id={fieldId(name)}
          ref={field.ref}
          label={optional ? <OptionalMark>{label}</OptionalMark> : label}
          description={hint}
          value={field.value ?? ''}
          onChange={field.onChange}
          error={fieldState.error?.message}
          min={props.min}
        />
      )}
    />
  );
}

export function ChoiceField<Values extends FieldValues>(
  props: FieldProps<Values> & { choices: readonly { value: string; label: string }[] },
) {
  return <NativeSelect {...useField(props)} data={[...props.choices]} />;
}
