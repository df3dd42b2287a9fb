import {
  ChoiceField,
  DateField,
  FormFrame,
  Panel,
  Radio,
  Stack,
  TextAreaField,
  useDesk,
} from '@hien-luong/ui';
import { documentKindFacts, Urgency } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { DocumentKind } from '../../contract/index.ts';
import { ContentEditor } from './ContentEditor.tsx';
import type { DraftFormHandle } from './draft-form-handle.ts';
import { bodyFor, type DraftValues } from './draft-values.ts';
import { URGENCIES } from './outgoing-words.ts';
import { RecipientsPicker } from './RecipientsPicker.tsx';
import { SignerFields } from './SignerFields.tsx';

type Props = {
  form: DraftFormHandle;
  onSubmit(values: DraftValues): unknown;
  /** Uploads belong to a draft that exists. */
  files?: ReactNode;
  children: ReactNode;
};

export function DraftForm({ form, onSubmit, files, children }: Props) {
  const { t } = useLingui();
  const source = useWatch({ control: form.control, name: 'source' });
  useBodyFollowsKind(form);
  return (
    <FormFrame form={form} onSubmit={onSubmit} label={t`Dự thảo`}>
      <Panel title={t`Văn bản`}>
        <Stack gap="lg">
          <HeadFields form={form} />
        </Stack>
      </Panel>
      <Panel title={t`Nội dung`}>
        <Stack gap="lg">
          <SourceField form={form} />
          {source === 'typeset' && <ContentEditor form={form} />}
          {files}
        </Stack>
      </Panel>
      <Panel title={t`Người ký`}>
        <Stack gap="lg">
          <SignerFields form={form} />
        </Stack>
      </Panel>
      <Panel title={t`Nơi nhận`}>
        <Controller
          control={form.control}
          name="recipients"
          render={({ field }) => <RecipientsPicker value={field.value} onChange={field.onChange} />}
        />
      </Panel>
      {children}
    </FormFrame>
  );
}

function useBodyFollowsKind(form: DraftFormHandle): void {
  useEffect(() => {
    const subscription = form.watch((_, { name }) => {
      if (name !== 'kind') return;
      const { kind, body } = form.getValues();
      for (const [index, { type }] of bodyFor(kind, body).entries()) {
        if (type !== body[index]?.type) form.setValue(`body.${index}.type`, type);
      }
    });
    return () => subscription.unsubscribe();
  }, [form]);
}

/** The three kinds with a layout of their own stand first. */
const FIRST: readonly DocumentKind[] = ['decision', 'officialLetter', 'notice'];

function HeadFields({ form }: { form: DraftFormHandle }) {
  const { i18n, t } = useLingui();
  const { today } = useDesk();
  const kinds = [...FIRST, ...DocumentKind.options.filter((kind) => !FIRST.includes(kind))];
  return (
    <>
      <ChoiceField
        form={form}
        name="kind"
        label={t`Loại văn bản`}
        choices={kinds.map((kind) => ({ value: kind, label: documentKindFacts(kind).name }))}
      />
      <TextAreaField
        form={form}
        name="subject"
        label={t`Trích yếu`}
        hint={t`Nói gọn nội dung chính, như sẽ in trên văn bản.`}
      />
      <ChoiceField
        form={form}
        name="urgency"
        label={t`Độ khẩn`}
        choices={Urgency.options.map((value) => ({ value, label: i18n._(URGENCIES[value]) }))}
      />
      <DateField form={form} name="dueOn" label={t`Hạn trả lời`} optional min={today()} />
    </>
  );
}

function SourceField({ form }: { form: DraftFormHandle }) {
  const { t } = useLingui();
  return (
    <Controller
      control={form.control}
      name="source"
      render={({ field }) => (
        <Radio.Group
          label={t`Văn bản chính`}
          value={field.value}
          onChange={(value) => field.onChange(value === 'upload' ? 'upload' : 'typeset')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="typeset" label={t`Soạn tại đây, trình bày theo Nghị định 30/2020`} />
            <Radio value="upload" label={t`Dùng tệp PDF đã soạn`} />
          </Stack>
        </Radio.Group>
      )}
    />
  );
}
