import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReturnFocus } from '../desk/use-return-focus.ts';
import classes from './page.module.css';

type Props = {
  opened: boolean;
  onClose(): void;
  title: string;
  /** The document, as high as the screen allows. */
  children: ReactNode;
  /** What one may do with it, always within a thumb's reach. */
  foot: ReactNode;
};

/** One document after the other over the whole screen, with the acts below it. */
export function ReadingDialog({ opened, onClose, title, children, foot }: Props) {
  useReturnFocus(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      fullScreen
      padding="sm"
      keepMounted={false}
      classNames={{ content: classes.reading ?? '', body: classes.readingBody ?? '' }}
    >
      <div className={classes.readingPage}>{children}</div>
      <div className={classes.readingFoot}>{foot}</div>
    </Modal>
  );
}
