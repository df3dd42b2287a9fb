import { Asked, ChoiceField } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { CopyFormHandle } from './CopyForm.tsx';
import { useSigners } from './use-signers.ts';

/** Leaders and whoever holds a delegation; on paper they sign the copy too. */
export function CopySignerField({ form }: { form: CopyFormHandle }) {
  const { t } = useLingui();
  const signers = useSigners();
  return (
    <Asked answer={signers}>
      {(choices) => (
        <ChoiceField
          form={form}
          name="signerPostId"
          label={t`Người có thẩm quyền`}
          choices={[{ value: '', label: t`Chọn người có thẩm quyền` }, ...choices]}
        />
      )}
    </Asked>
  );
}
