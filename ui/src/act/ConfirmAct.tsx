import { List } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActDialog, type ActDialogProps } from './ActDialog.tsx';

type Props = Omit<ActDialogProps, 'children'> & {
  /** Exactly what will happen and to whom, one consequence a line. */
  consequences: readonly ReactNode[];
  children?: ReactNode;
};

export function ConfirmAct({ consequences, children, ...dialog }: Props) {
  return (
    <ActDialog {...dialog}>
      <List spacing="xs">
        {consequences.map((consequence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
          <List.Item key={index}>{consequence}</List.Item>
        ))}
      </List>
      {children}
    </ActDialog>
  );
}
