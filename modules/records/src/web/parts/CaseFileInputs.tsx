import { Checkbox, OptionalMark, Textarea, TextInput } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { OpenCaseFile } from '../../contract/index.ts';
import { PostSelect } from './PostSelect.tsx';
import { RetentionInput } from './RetentionInput.tsx';

export type CaseFileFields = Pick<
  OpenCaseFile,
  'title' | 'retentionYears' | 'keeperPostId' | 'description' | 'construction'
>;

type Props = { fields: CaseFileFields; onChange(part: Partial<CaseFileFields>): void };

/** What a case file says of itself, when it is opened and later. */
export function CaseFileInputs({ fields, onChange }: Props) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`Tiêu đề hồ sơ`}
        value={fields.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        maxLength={500}
        required
        withAsterisk={false}
        data-autofocus
      />
      <RetentionInput
        value={fields.retentionYears}
        onChange={(retentionYears) => onChange({ retentionYears })}
      />
      <PostSelect
        label={t`Người lập hồ sơ`}
        value={fields.keeperPostId}
        onChange={(keeperPostId) => onChange({ keeperPostId: keeperPostId ?? '' })}
      />
      <Textarea
        label={<OptionalMark>{t`Mô tả`}</OptionalMark>}
        value={fields.description}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
        maxLength={500}
        autosize
        minRows={2}
      />
      <Checkbox
        label={t`Hồ sơ xây dựng cơ bản (nộp lưu trong 3 tháng từ ngày quyết toán)`}
        checked={fields.construction}
        onChange={({ currentTarget }) => onChange({ construction: currentTarget.checked })}
      />
    </>
  );
}
