import type { KeyboardEvent, ReactNode } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import { isComposing } from '../text/is-composing.ts';
import { ErrorSummary, type FieldFault } from './ErrorSummary.tsx';
import { fieldId } from './FormField.tsx';
import classes from './form.module.css';

type Props<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  onSubmit(values: Values): unknown;
  children: ReactNode;
  label: string;
};

/** One column, its faults first; Enter that ends a syllable of an input method does not send it. */
export function FormFrame<Values extends FieldValues>(props: Props<Values>) {
  const { form, onSubmit, children, label } = props;
  const { errors, submitCount } = form.formState;
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={label}
      onSubmit={form.handleSubmit((values) => onSubmit(values))}
      onKeyDown={keepComposingEnter}
    >
      <ErrorSummary faults={listFaults(errors)} attempt={submitCount} />
      {children}
    </form>
  );
}

function keepComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}

/** Every fault of a form, however deep, with the field it belongs to. */
export function listFaults(errors: FieldErrors, path = ''): FieldFault[] {
  return Object.entries(errors).flatMap(([key, fault]) => {
    if (!fault || typeof fault !== 'object') return [];
    const name = path ? `${path}.${key}` : key;
    const { message } = fault as { message?: unknown };
    if (typeof message === 'string' && message) return [{ fieldId: fieldId(name), message }];
    return key === 'ref' ? [] : listFaults(fault as FieldErrors, name);
  });
}
