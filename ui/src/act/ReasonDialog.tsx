import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ActDialog, type ActDialogProps } from './ActDialog.tsx';

type Props = Omit<ActDialogProps, 'children' | 'onSubmit'> & {
  reasonLabel: string;
  children?: ReactNode;
  optional?: boolean;
  onSubmit(reason: string): Promise<ReactNode | undefined>;
};

/** An act that must say why, or what: a return, a report, a completion. */
export function ReasonDialog({ reasonLabel, children, optional, onSubmit, ...dialog }: Props) {
  const [reason, setReason] = useState('');
  return (
    <ActDialog {...dialog} onSubmit={() => onSubmit(reason)}>
      {children}
      <Textarea
        label={reasonLabel}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required={!optional}
        withAsterisk={false}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
      />
    </ActDialog>
  );
}
