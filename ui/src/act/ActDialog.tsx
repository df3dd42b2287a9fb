import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useReturnFocus } from '../desk/use-return-focus.ts';
import { ErrorState } from '../feedback/ErrorState.tsx';
import { isComposing } from '../text/is-composing.ts';
import { ActReceipt } from './ActReceipt.tsx';

export type ActDialogProps = {
  opened: boolean;
  onClose(): void;
  title: string;
  submitLabel: string;
  /** Red where something is refused or taken away. */
  tone?: 'act' | 'refuse';
  children: ReactNode;
  /** Does the act. What it returns is the receipt, shown in place; nothing closes the dialog. */
  onSubmit(): Promise<ReactNode | undefined>;
  /** Said under a refusal: what of the reader's work is safe. */
  kept?: string;
  size?: string;
  /** The receipt tells of refusals too. */
  withRefusals?: boolean;
};

/** Says what will happen, does it, and afterwards shows the receipt or why it was refused. */
export function ActDialog(props: ActDialogProps) {
  const { opened, onClose, title, size = 'md' } = props;
  useReturnFocus(opened);
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} keepMounted={false}>
      <Act {...props} />
    </Modal>
  );
}

function Act(props: ActDialogProps) {
  const { children, submitLabel, tone = 'act', onSubmit, onClose, kept, withRefusals } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [receipt, setReceipt] = useState<ReactNode>();

  async function act(event: FormEvent) {
    event.preventDefault();
    // A dialog may be opened from within a form, which its own act is not to send.
    event.stopPropagation();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const done = await onSubmit();
      if (done === undefined) onClose();
      else setReceipt(done);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  if (receipt !== undefined) {
    return (
      <ActReceipt onClose={onClose} withRefusals={withRefusals}>
        {receipt}
      </ActReceipt>
    );
  }
  return (
    <form
      onSubmit={act}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <Stack gap="lg">
        {error !== undefined && <ErrorState error={error} focus kept={kept} />}
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={busy}>
            <Trans>Thôi</Trans>
          </Button>
          <Button type="submit" loading={busy} color={tone === 'refuse' ? 'seal' : 'bridge'}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
