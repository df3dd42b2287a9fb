import {
  ActDialog,
  Asked,
  DayInput,
  NativeSelect,
  Select,
  TextInput,
  useDesk,
} from '@hien-luong/ui';
import { vnFold } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDirectoryApi } from './directory-api.ts';

type Draft = {
  toPostId: string | null;
  capacity: 'TL' | 'TUQ';
  legalDocument: string;
  validFrom: string;
  validTo: string;
};

type Props = { opened: boolean; onClose(): void };

export function DelegateDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>({
    toPostId: null,
    capacity: 'TL',
    legalDocument: '',
    validFrom: today(),
    validTo: '',
  });
  async function delegate() {
    const { toPostId, ...rest } = draft;
    if (!toPostId) return undefined;
    await api.delegate.call({
      ...rest,
      toPostId,
      legalDocument: rest.legalDocument.normalize('NFC'),
    });
    await queryClient.invalidateQueries({ queryKey: api.listDelegations.key() });
    return <Trans>Đã ghi ủy quyền. Người được ủy quyền ký được từ ngày bắt đầu.</Trans>;
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Ủy quyền ký`}
      submitLabel={t`Ủy quyền`}
      size="lg"
      onSubmit={delegate}
    >
      <PostField value={draft.toPostId} onChange={(toPostId) => setDraft({ ...draft, toPostId })} />
      <NativeSelect
        label={t`Được ký`}
        value={draft.capacity}
        onChange={({ currentTarget }) =>
          setDraft({ ...draft, capacity: currentTarget.value === 'TUQ' ? 'TUQ' : 'TL' })
        }
        data={[
          { value: 'TL', label: t`Thừa lệnh (TL.)` },
          { value: 'TUQ', label: t`Thừa ủy quyền (TUQ.)` },
        ]}
      />
      <DatedFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </ActDialog>
  );
}

type DatedProps = { draft: Draft; onChange(change: Partial<Draft>): void };

function DatedFields({ draft, onChange }: DatedProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const required = { required: true, withAsterisk: false } as const;
  return (
    <>
      <TextInput
        {...required}
        label={t`Theo văn bản`}
        description={t`Số, ký hiệu và ngày của quyết định hoặc giấy ủy quyền.`}
        value={draft.legalDocument}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ legalDocument: currentTarget.value })}
      />
      <DayInput
        required
        label={t`Từ ngày`}
        value={draft.validFrom}
        onChange={(day) => onChange({ validFrom: day })}
      />
      <DayInput
        required
        label={t`Đến ngày`}
        min={today()}
        value={draft.validTo}
        onChange={(day) => onChange({ validTo: day })}
      />
    </>
  );
}

type PostProps = { value: string | null; onChange(postId: string | null): void };

function PostField({ value, onChange }: PostProps) {
  const { t } = useLingui();
  const { agencyId, postId } = useDesk();
  const api = useDirectoryApi();
  const posts = useQuery(api.listPosts.queryOptions({ input: { agencyId } }));
  return (
    <Asked answer={posts}>
      {(found) => (
        <Select
          label={t`Người được ủy quyền`}
          data={found
            .filter(({ id }) => id !== postId)
            .map(({ id, person, title }) => ({ value: id, label: `${person.name}, ${title}` }))}
          value={value}
          onChange={onChange}
          searchable
          filter={({ options, search }) =>
            options.filter(
              (option) => 'label' in option && vnFold(option.label).includes(vnFold(search)),
            )
          }
          required
          withAsterisk={false}
          data-autofocus
        />
      )}
    </Asked>
  );
}
