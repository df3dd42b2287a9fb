import { useLingui } from '@lingui/react/macro';
import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** A skeleton of as many lines as what will come, so that nothing jumps. */
export function LoadingBlock({ lines = 6, height = 20 }: { lines?: number; height?: number }) {
  const { t } = useLingui();
  return (
    <Stack gap="sm" aria-busy="true">
      <VisuallyHidden role="status">{t`Đang tải`}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
        <Skeleton key={line} height={height} width={line % 3 === 2 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}
