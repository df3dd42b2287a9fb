import { TextField } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { DocumentKind } from '../../contract/index.ts';
import { formFieldsOf } from '../../rules/form-fields.ts';
import type { DraftFormHandle } from './draft-form-handle.ts';
import { FORM_WORDS } from './form-words.ts';

/** What the form of this kind asks besides its text; optional here, asked for at submission. */
export function FormFieldsEditor({ form, kind }: { form: DraftFormHandle; kind: DocumentKind }) {
  const { i18n } = useLingui();
  return formFieldsOf(kind).map((field) => (
    <TextField
      key={field}
      form={form}
      name={`form.${field}`}
      label={i18n._(FORM_WORDS[field])}
      optional
    />
  ));
}
