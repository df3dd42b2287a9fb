import { ActionIcon, Button, Group, NativeSelect, Stack, TextAreaField } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import type { DocumentKind, DraftContent } from '../../contract/index.ts';
import type { DraftFormHandle } from './draft-form-handle.ts';
import { ADDRESSED, usualPart } from './draft-values.ts';
import { EnclosureEditor } from './EnclosureEditor.tsx';
import { FormFieldsEditor } from './FormFieldsEditor.tsx';

type BlockType = DraftContent['body'][number]['type'];

/** The structured content that is typeset: grounds, addressees, the body block by block, copies. */
export function ContentEditor({ form }: { form: DraftFormHandle }) {
  const { t } = useLingui();
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <>
      <FormFieldsEditor form={form} kind={kind} />
      {ADDRESSED.includes(kind) && (
        <TextAreaField
          form={form}
          name="addressees"
          label={t`Kính gửi`}
          hint={t`Mỗi nơi một dòng.`}
          optional
        />
      )}
      {!ADDRESSED.includes(kind) && (
        <TextAreaField
          form={form}
          name="grounds"
          label={t`Căn cứ ban hành`}
          hint={t`Mỗi căn cứ một dòng; dấu chấm phẩy được thêm khi in.`}
          optional
        />
      )}
      <Blocks form={form} kind={kind} />
      {kind === 'decision' && <EnclosureEditor form={form} />}
      <TextAreaField
        form={form}
        name="copies"
        label={t`Nơi nhận khác in trên văn bản`}
        hint={t`Ngoài các cơ quan nhận qua mạng; mỗi nơi một dòng.`}
        optional
      />
    </>
  );
}

function Blocks({ form, kind }: { form: DraftFormHandle; kind: DocumentKind }) {
  const { t } = useLingui();
  const blocks = useFieldArray({ control: form.control, name: 'body' });
  const usual = usualPart(kind);
  return (
    <Stack gap="md" role="group" aria-label={t`Các phần của nội dung`}>
      {blocks.fields.map(({ id }, index) => (
        <Block
          key={id}
          form={form}
          index={index}
          last={index === blocks.fields.length - 1}
          onMove={(by) => blocks.move(index, index + by)}
          onRemove={() => blocks.remove(index)}
        />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => blocks.append({ type: usual, text: '' })}
        >
          {usual === 'article' ? <Trans>Thêm điều</Trans> : <Trans>Thêm đoạn</Trans>}
        </Button>
      </Group>
    </Stack>
  );
}

type BlockProps = {
  form: DraftFormHandle;
  index: number;
  last: boolean;
  onMove(by: 1 | -1): void;
  onRemove(): void;
};

function Block({ form, index, last, onMove, onRemove }: BlockProps) {
  const { t } = useLingui();
  const number = index + 1;
  return (
    <div>
      <Group gap="xs" justify="space-between" mb={4}>
        <BlockTypeField form={form} index={index} />
        <Group gap={4}>
          <ActionIcon
            variant="default"
            aria-label={t`Chuyển phần ${number} lên`}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t`Chuyển phần ${number} xuống`}
            disabled={last}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t`Bỏ phần ${number}`} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </Group>
      <TextAreaField
        form={form}
        name={`body.${index}.text`}
        label={t`Lời văn phần ${number}`}
        optional
      />
    </div>
  );
}

function BlockTypeField({ form, index }: { form: DraftFormHandle; index: number }) {
  const { t } = useLingui();
  const types: { value: BlockType; label: string }[] = [
    { value: 'article', label: t`Điều` },
    { value: 'paragraph', label: t`Đoạn văn` },
    { value: 'chapter', label: t`Chương` },
    { value: 'heading', label: t`Đề mục` },
    { value: 'bullet', label: t`Gạch đầu dòng` },
  ];
  return (
    <Controller
      control={form.control}
      name={`body.${index}.type`}
      render={({ field }) => (
        <NativeSelect
          size="xs"
          aria-label={t`Kiểu của phần ${index + 1}`}
          data={types}
          value={field.value}
          onChange={field.onChange}
        />
      )}
    />
  );
}
