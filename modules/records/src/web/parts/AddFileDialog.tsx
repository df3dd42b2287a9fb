import {
  ActDialog,
  DayInput,
  FileDrop,
  OptionalMark,
  Text,
  TextInput,
  useDesk,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseFileDialogProps } from './CaseFileActs.tsx';
import { useRecordsApi, useRefresh } from './records-api.ts';

const EMPTY = {
  typeName: '',
  numberAndSymbol: '',
  issuedOn: '',
  authorName: '',
  subject: '',
  note: '',
};

/** Puts a file into an open case file that came by none of the registers, and says what it is. */
export function AddFileDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [upload, setUpload] = useState<{ id: string; name: string }>();
  const [fields, setFields] = useState(EMPTY);
  async function add() {
    if (!upload) return undefined;
    const { issuedOn, ...rest } = fields;
    await api.fileDocument.call({
      id: file.id,
      version: file.version,
      document: { source: 'upload', uploadId: upload.id, ...rest, issuedOn: issuedOn || null },
    });
    await refresh();
    setUpload(undefined);
    setFields(EMPTY);
    return undefined;
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Thêm tệp vào hồ sơ`}
      submitLabel={t`Thêm vào hồ sơ`}
      size="lg"
      onSubmit={add}
    >
      {upload ? (
        <Text>
          <Trans>Tệp: {upload.name}</Trans>
        </Text>
      ) : (
        <FileDrop
          label={t`Tệp tài liệu`}
          hint={t`PDF được đếm trang tự động. Văn bản đến và đi thì thêm từ trang của chúng.`}
          accept=".pdf,application/pdf,image/*,.docx,.xlsx,.zip"
          onUploaded={({ id, name }) => setUpload({ id, name })}
        />
      )}
      <DocumentInputs fields={fields} onChange={setFields} />
    </ActDialog>
  );
}

type InputsProps = { fields: typeof EMPTY; onChange(fields: typeof EMPTY): void };

function DocumentInputs({ fields, onChange }: InputsProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const text = (key: keyof typeof EMPTY) => ({
    value: fields[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ ...fields, [key]: currentTarget.value }),
  });

  return (
    <>
      <TextInput
        label={t`Tên loại`}
        required
        withAsterisk={false}
        maxLength={100}
        {...text('typeName')}
      />
      <TextInput
        label={t`Trích yếu nội dung`}
        required
        withAsterisk={false}
        maxLength={500}
        {...text('subject')}
      />
      <TextInput
        label={<OptionalMark>{t`Số, ký hiệu`}</OptionalMark>}
        maxLength={41}
        {...text('numberAndSymbol')}
      />
      <DayInput
        label={<OptionalMark>{t`Ngày văn bản`}</OptionalMark>}
        value={fields.issuedOn}
        max={today()}
        onChange={(issuedOn) => onChange({ ...fields, issuedOn })}
      />
      <TextInput
        label={<OptionalMark>{t`Tác giả`}</OptionalMark>}
        maxLength={200}
        {...text('authorName')}
      />
      <TextInput
        label={<OptionalMark>{t`Ghi chú`}</OptionalMark>}
        maxLength={500}
        {...text('note')}
      />
    </>
  );
}
