import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  children: ReactNode;
  onClose(): void;
  /** Of an act on many: some were refused, so no tick stands above them. */
  withRefusals?: boolean | undefined;
};

/** What was done, to whom and when: shown after an act that leaves the building. */
export function ActReceipt({ children, onClose, withRefusals }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  // The button that had the focus went with the form.
  useEffect(() => close.current?.focus(), []);
  return (
    <Stack gap="lg" role="status">
      <Group gap="md" wrap="nowrap" align="flex-start">
        {withRefusals ? (
          <IconAlertCircle
            size={28}
            color="var(--hl-attention-ink)"
            aria-hidden
            style={{ flex: 'none' }}
          />
        ) : (
          <IconCircleCheck size={28} color="var(--hl-good)" aria-hidden style={{ flex: 'none' }} />
        )}
        <div style={{ flex: 1 }}>{children}</div>
      </Group>
      <Group justify="flex-end">
        <Button ref={close} onClick={onClose}>
          <Trans>Xong</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
