import type { KeyboardEvent, ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { isComposing } from '../text/is-composing.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import classes from './form.module.css';
import { listFaults } from './list-faults.ts';

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
