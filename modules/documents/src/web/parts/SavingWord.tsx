import { StateTag } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { SavingState } from './use-draft-saving.ts';

/** Says at every moment whether what is on the screen is safe. */
export function SavingWord({ state }: { state: SavingState }) {
  const { t } = useLingui();
  const words = {
    saved: t`Đã lưu`,
    unsaved: t`Đang gõ…`,
    saving: t`Đang lưu…`,
    incomplete: t`Chưa lưu: cần trích yếu và người ký`,
    failed: t`Chưa lưu được`,
  };
  const tone = { saved: 'good', unsaved: 'quiet', saving: 'quiet' } as const;
  return (
    <span role="status">
      <StateTag tone={state in tone ? tone[state as keyof typeof tone] : 'attention'}>
        {words[state]}
      </StateTag>
    </span>
  );
}
