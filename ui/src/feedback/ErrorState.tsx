import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-services.ts';
import classes from './state.module.css';

type Props = {
  error: unknown;
  /** Offered as a button when trying again may help. */
  onRetry?: () => void;
  /** Takes the focus when it appears, as after a refused act. */
  focus?: boolean;
  /** What was kept, where the problem alone cannot know. */
  kept?: string | undefined;
};

/** What happened, what to do, what was kept; never a code alone. */
export function ErrorState({ error, onRetry, focus = false, kept }: Props) {
  const problem = useDesk().describeProblem(error);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new error takes the focus anew
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus, error]);
  return (
    <div ref={box} className={classes.problem} role="alert" tabIndex={-1}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <strong>{problem.title}</strong>
        <div>{problem.advice}</div>
        {kept && <div>{kept}</div>}
        {problem.requestId && (
          <div className={classes.code}>
            <Trans>Mã tra cứu khi cần hỗ trợ: {problem.requestId}</Trans>
          </div>
        )}
      </div>
      {onRetry && (
        <div>
          <Button variant="default" mt="xs" onClick={onRetry}>
            <Trans>Thử lại</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
