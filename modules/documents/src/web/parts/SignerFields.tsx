import { Asked, ChoiceField } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { SigningCapacity } from '../../contract/index.ts';
import type { DraftFormHandle } from './draft-form-handle.ts';
import { capacityWords } from './outgoing-words.ts';
import { useSigners } from './use-signers.ts';

/** Leaders of the agency and whoever holds a delegation today; the server judges competence. */
export function SignerFields({ form }: { form: DraftFormHandle }) {
  const { i18n, t } = useLingui();
  const signers = useSigners();
  return (
    <>
      <Asked answer={signers}>
        {(choices) => (
          <ChoiceField
            form={form}
            name="signerPostId"
            label={t`Người ký`}
            choices={[{ value: '', label: t`Chọn người ký` }, ...choices]}
          />
        )}
      </Asked>
      <ChoiceField
        form={form}
        name="capacity"
        label={t`Hình thức ký`}
        optional
        choices={[
          { value: '', label: i18n._(capacityWords(null)) },
          ...SigningCapacity.options.map((value) => ({
            value,
            label: i18n._(capacityWords(value)),
          })),
        ]}
      />
    </>
  );
}
