import { useLingui } from '@lingui/react/macro';
import { PasswordInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { ActDialog, type ActDialogProps } from './ActDialog.tsx';

type Props = Omit<ActDialogProps, 'children' | 'onSubmit'> & {
  /** What is signed, in whose name, with what effect. */
  children: ReactNode;
  /** Whose PIN is asked for. */
  pinLabel?: string;
  onSign(pin: string): Promise<ReactNode | undefined>;
};

/** Asks for the PIN of a key. The PIN lives in this dialog only and is forgotten when it closes. */
export function PinDialog({ children, onSign, pinLabel, ...dialog }: Props) {
  const { t } = useLingui();
  const [pin, setPin] = useState('');
  useEffect(() => {
    if (!dialog.opened) setPin('');
  }, [dialog.opened]);
  return (
    <ActDialog {...dialog} onSubmit={() => onSign(pin)}>
      {children}
      <PasswordInput
        label={pinLabel ?? t`Mã PIN khóa ký của tôi`}
        value={pin}
        onChange={(event) => setPin(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        required
        withAsterisk={false}
        data-autofocus
        maxLength={64}
        size="md"
      />
    </ActDialog>
  );
}
