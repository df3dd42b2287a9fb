import { ChoiceField, TextAreaField } from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useWatch } from 'react-hook-form';
import type { DraftFormHandle } from './draft-form-handle.ts';
import { ENCLOSED_KINDS } from './enclosure-text.ts';

/** The document that a decision promulgates, printed behind it in the same file (form 1.3). */
export function EnclosureEditor({ form }: { form: DraftFormHandle }) {
  const { t } = useLingui();
  const kind = useWatch({ control: form.control, name: 'enclosureKind' });
  return (
    <>
      <ChoiceField
        form={form}
        name="enclosureKind"
        label={t`Văn bản ban hành kèm theo`}
        optional
        choices={[
          { value: '', label: t`Không có` },
          ...ENCLOSED_KINDS.map((value) => ({ value, label: documentKindFacts(value).name })),
        ]}
      />
      {kind !== '' && (
        <>
          <TextAreaField
            form={form}
            name="enclosureSubject"
            label={t`Trích yếu của văn bản kèm theo`}
          />
          <TextAreaField
            form={form}
            name="enclosureText"
            label={t`Nội dung văn bản kèm theo`}
            hint={t`Mỗi đoạn một dòng. Dòng bắt đầu bằng “Chương:” là tên chương, “Điều:” là một điều; số được đánh khi in.`}
            minRows={8}
            maxRows={30}
          />
        </>
      )}
    </>
  );
}
