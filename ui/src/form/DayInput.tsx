import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { findTypedDay, writeDay } from './day-text.ts';
import classes from './form.module.css';

type Props = {
  label: ReactNode;
  /** `2026-01-05`, or empty for none. */
  value: string;
  onChange(day: string): void;
  description?: ReactNode;
  error?: ReactNode;
  /** Days outside are refused by the picker; typed ones are judged by who asked. */
  min?: string | undefined;
  max?: string | undefined;
  required?: boolean;
  id?: string;
  ref?: Ref<HTMLInputElement>;
};

/**
 * A day as it is written here, 05/01/2026, whatever language the browser speaks: typed freely and
 * read on leaving the field, or picked from the browser's own calendar.
 */
export function DayInput({ value, onChange, min, max, error, ...rest }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(() => writeDay(value));
  const unread = typed !== '' && findTypedDay(typed) === undefined;
  useEffect(() => setTyped(writeDay(value)), [value]);

  function read() {
    const day = findTypedDay(typed);
    if (typed.trim() === '') onChange('');
    else if (day !== undefined) {
      setTyped(writeDay(day));
      onChange(day);
    }
  }

  return (
    <TextInput
      {...rest}
      withAsterisk={false}
      value={typed}
      placeholder={t`ngày/tháng/năm`}
      inputMode="numeric"
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const day = findTypedDay(currentTarget.value);
        // A whole date counts at once, so that Enter right after typing sends it.
        if (day !== undefined && currentTarget.value.length >= 8) onChange(day);
      }}
      onBlur={read}
      error={
        error ?? (unread && typed.length >= 8 ? t`Không có ngày này. Viết như 05/01/2026.` : null)
      }
      rightSectionPointerEvents="all"
      rightSection={<DayPicker value={value} min={min} max={max} onPick={onChange} />}
    />
  );
}

type PickerProps = {
  value: string;
  min: string | undefined;
  max: string | undefined;
  onPick(day: string): void;
};

function DayPicker({ value, min, max, onPick }: PickerProps) {
  const { t } = useLingui();
  const native = useRef<HTMLInputElement>(null);
  return (
    <span className={classes.picker}>
      {/* Of no form: its limits would silently stop the form that the typed day belongs to. */}
      <input
        ref={native}
        type="date"
        form=""
        className={classes.native}
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        min={min}
        max={max}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Chọn ngày từ lịch`}
        onClick={() => native.current?.showPicker()}
      >
        <IconCalendar size={18} />
      </ActionIcon>
    </span>
  );
}
