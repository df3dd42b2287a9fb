import { DayInput, TextInput } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';

export type LegalDraft = { legalDocument: string; effectiveOn: string };

type Props = {
  draft: LegalDraft;
  onChange(change: Partial<LegalDraft>): void;
  dayLabel?: string;
  /** For what holds from now on. */
  withoutDay?: boolean;
};

/** On what decision an act rests, and from when it holds. */
export function LegalFields({ draft, onChange, dayLabel, withoutDay = false }: Props) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        required
        withAsterisk={false}
        label={t`Theo văn bản`}
        description={t`Số, ký hiệu và ngày của quyết định.`}
        value={draft.legalDocument}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ legalDocument: currentTarget.value })}
      />
      {!withoutDay && (
        <DayInput
          required
          label={dayLabel ?? t`Có hiệu lực từ ngày`}
          value={draft.effectiveOn}
          onChange={(effectiveOn) => onChange({ effectiveOn })}
        />
      )}
    </>
  );
}
