import { Group, OptionalMark, TextInput } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { UnitFactsInput } from '../../contract/index.ts';

/** As typed; empty codes are none. */
export type UnitDraft = Record<keyof UnitFactsInput, string>;

export const EMPTY_UNIT: UnitDraft = {
  name: '',
  shortName: '',
  abbreviation: '',
  headTitle: '',
  place: '',
  code: '',
  code102: '',
  statisticalCode: '',
};

export function readUnitDraft(draft: UnitDraft) {
  const text = (field: keyof UnitDraft) => draft[field].normalize('NFC').trim();
  const code = (field: keyof UnitDraft) => text(field) || null;
  return {
    name: text('name'),
    shortName: text('shortName') || text('name').slice(0, 120),
    abbreviation: text('abbreviation'),
    headTitle: text('headTitle'),
    place: text('place'),
    code: code('code') as UnitFactsInput['code'],
    code102: code('code102') as UnitFactsInput['code102'],
    statisticalCode: code('statisticalCode'),
  };
}

type Props = {
  draft: UnitDraft;
  onChange(change: Partial<UnitDraft>): void;
  /** A division has no codes. */
  withCodes: boolean;
};

export function UnitFields({ draft, onChange, withCodes }: Props) {
  const { t } = useLingui();
  const field = (name: keyof UnitDraft, maxLength: number) => ({
    value: draft[name],
    maxLength,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ [name]: currentTarget.value }),
  });
  const required = { required: true, withAsterisk: false } as const;
  return (
    <>
      <TextInput {...required} label={t`Tên đầy đủ`} {...field('name', 200)} data-autofocus />
      <TextInput
        label={<OptionalMark>{t`Tên gọi tắt`}</OptionalMark>}
        {...field('shortName', 120)}
      />
      <Group grow align="flex-start">
        <TextInput
          {...required}
          label={t`Viết tắt`}
          description={t`Trong ký hiệu văn bản.`}
          {...field('abbreviation', 20)}
        />
        <TextInput
          {...required}
          label={t`Chức danh đứng đầu`}
          description={t`Như Giám đốc, Chủ tịch.`}
          {...field('headTitle', 80)}
        />
      </Group>
      <TextInput
        {...required}
        label={t`Địa danh`}
        description={t`Ghi trước ngày tháng trên văn bản.`}
        {...field('place', 100)}
      />
      {withCodes && <CodeFields field={field} />}
    </>
  );
}

function CodeFields({ field }: { field(name: keyof UnitDraft, longest: number): object }) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={<OptionalMark>{t`Mã định danh`}</OptionalMark>}
        description={t`Theo QĐ 20/2020/QĐ-TTg, như H50.11.`}
        pattern="[A-Y][0-9]{2}(\.[0-9A-Z]+)*"
        {...field('code', 35)}
      />
      <TextInput
        label={<OptionalMark>{t`Mã theo QCVN 102`}</OptionalMark>}
        description={t`Như 000.00.11.H50.`}
        pattern="[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Y][0-9]{2}"
        {...field('code102', 13)}
      />
      <TextInput
        label={<OptionalMark>{t`Mã thống kê`}</OptionalMark>}
        inputMode="numeric"
        pattern="[0-9]{2,5}"
        {...field('statisticalCode', 5)}
      />
    </>
  );
}
