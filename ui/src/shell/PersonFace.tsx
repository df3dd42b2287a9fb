import { useLingui } from '@lingui/react/macro';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import classes from './shell.module.css';

type Props = ComponentProps<'button'> & { personName: string };

/** Who works here: the button that opens the person's menu. */
export function PersonFace({ personName, ...button }: Props) {
  const { t } = useLingui();
  return (
    <UnstyledButton {...button} className={classes.person} aria-haspopup="menu">
      <span className={classes.initial} aria-hidden="true">
        {personName.split(' ').at(-1)?.charAt(0)}
      </span>
      <VisuallyHidden>{t`Tài khoản`}</VisuallyHidden>
      <span className={classes.personName}>{personName}</span>
      <IconChevronDown size={16} aria-hidden />
    </UnstyledButton>
  );
}
