import { Trans } from '@lingui/react/macro';
import classes from './form.module.css';

/** Labels say what may be left out; nothing is starred. */
export function OptionalMark({ children }: { children: string }) {
  return (
    <>
      {children}{' '}
      <span className={classes.optional}>
        <Trans>(không bắt buộc)</Trans>
      </span>
    </>
  );
}
