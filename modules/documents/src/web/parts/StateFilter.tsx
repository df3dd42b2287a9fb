import { NativeSelect } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { StateWords } from './outgoing-words.ts';

type Props<State extends string> = {
  value: State | undefined;
  states: Readonly<Record<State, StateWords>>;
  onChange(state: State | undefined): void;
};

export function StateFilter<State extends string>({ value, states, onChange }: Props<State>) {
  const { i18n, t } = useLingui();
  const known = Object.keys(states) as State[];
  return (
    <NativeSelect
      label={t`Trạng thái`}
      value={value ?? ''}
      onChange={(event) => onChange(known.find((state) => state === event.currentTarget.value))}
      data={[
        { value: '', label: t`Tất cả` },
        ...known.map((state) => ({ value: state, label: i18n._(states[state].word) })),
      ]}
    />
  );
}
