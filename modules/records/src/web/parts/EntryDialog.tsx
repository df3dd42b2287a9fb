import { ActDialog, Checkbox, OptionalMark, TextInput, useDesk } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CatalogueDetail, EntryFields } from '../../contract/index.ts';
import { PostSelect } from './PostSelect.tsx';
import { RetentionInput } from './RetentionInput.tsx';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Entry = CatalogueDetail['entries'][number];
type Props = {
  catalogue: CatalogueDetail;
  entry: Entry | undefined;
  opened: boolean;
  onClose(): void;
};

/** One line of a list that is not approved yet; a new one takes the heading of the last. */
export function EntryDialog({ catalogue, entry, onClose, opened }: Props) {
  const { t } = useLingui();
  const { postId } = useDesk();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const { entries, version, year } = catalogue;
  const [removed, setRemoved] = useState(false);
  const [fields, setFields] = useState({
    heading: entry?.heading ?? entries.at(-1)?.heading ?? '',
    symbol: entry?.symbol ?? '',
    title: entry?.title ?? '',
    retentionYears: entry ? entry.retentionYears : 10,
    keeperPostId: entry?.keeper.postId ?? postId,
    note: entry?.note ?? '',
  });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  async function save() {
    const written = { ...fields, ...(entry && { id: entry.id }) };
    const kept = entries.map((one) => (one.id === entry?.id ? written : fieldsOf(one, postId)));
    const lines = entry ? kept : [...kept, written];
    const left = removed ? lines.filter((one) => one.id !== entry?.id) : lines;
    await api.editCatalogue.call({ year, version, entries: left });
    await refresh();
    return undefined;
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={entry ? t`Sửa dòng danh mục` : t`Thêm hồ sơ vào danh mục`}
      submitLabel={removed ? t`Bỏ khỏi danh mục` : t`Lưu`}
      tone={removed ? 'refuse' : 'act'}
      size="lg"
      onSubmit={save}
    >
      <EntryInputs fields={fields} onChange={change} />
      {entry && (
        <Checkbox
          label={t`Bỏ dòng này khỏi danh mục`}
          checked={removed}
          onChange={({ currentTarget }) => setRemoved(currentTarget.checked)}
        />
      )}
    </ActDialog>
  );
}

function fieldsOf(
  { heading, id, keeper, note, retentionYears, symbol, title }: Entry,
  nobody: string,
): EntryFields {
  return {
    heading,
    id,
    note,
    retentionYears,
    symbol,
    title,
    keeperPostId: keeper.postId ?? nobody,
  };
}

type Fields = Omit<EntryFields, 'id'>;
type InputsProps = { fields: Fields; onChange(part: Partial<Fields>): void };

function EntryInputs({ fields, onChange }: InputsProps) {
  const { t } = useLingui();
  const text = (key: 'heading' | 'symbol' | 'title' | 'note') => ({
    value: fields[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ [key]: currentTarget.value }),
  });

  return (
    <>
      <TextInput
        label={t`Đề mục`}
        required
        withAsterisk={false}
        maxLength={300}
        {...text('heading')}
      />
      <TextInput
        label={t`Số và ký hiệu hồ sơ`}
        description={t`Như 01.TCCB, không quá 20 ký tự.`}
        required
        withAsterisk={false}
        maxLength={20}
        data-autofocus
        {...text('symbol')}
      />
      <TextInput
        label={t`Tiêu đề hồ sơ`}
        required
        withAsterisk={false}
        maxLength={500}
        {...text('title')}
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
      <TextInput
        label={<OptionalMark>{t`Ghi chú`}</OptionalMark>}
        maxLength={500}
        {...text('note')}
      />
    </>
  );
}
