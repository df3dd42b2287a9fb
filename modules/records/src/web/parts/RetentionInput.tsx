import { Checkbox, Group, NumberInput } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';

type Props = { value: number | null; onChange(years: number | null): void };

/** Years of retention, or for ever. */
export function RetentionInput({ value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Group align="flex-end" gap="md">
      <NumberInput
        label={t`Thời hạn bảo quản (năm)`}
        value={value ?? ''}
        onChange={(years) => typeof years === 'number' && onChange(years)}
        min={1}
        max={70}
        allowDecimal={false}
        disabled={value === null}
        required={value !== null}
        withAsterisk={false}
        w={200}
      />
      <Checkbox
        label={t`Vĩnh viễn`}
        checked={value === null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? null : 10)}
        mb="xs"
      />
    </Group>
  );
}
