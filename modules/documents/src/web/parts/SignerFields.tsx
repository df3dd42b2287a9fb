import { useDirectoryApi } from '@hien-luong/directory/web';
import { Asked, ChoiceField, useDesk } from '@hien-luong/ui';
import { comparePeople } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { SigningCapacity } from '../../contract/index.ts';
import type { DraftFormHandle } from './draft-form-handle.ts';
import { capacityWords } from './outgoing-words.ts';

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

function useSigners() {
  const { agencyId } = useDesk();
  const directory = useDirectoryApi();
  const posts = useQuery(directory.listPosts.queryOptions({ input: { agencyId, role: 'leader' } }));
  const delegations = useQuery(directory.listDelegations.queryOptions());
  const people = [...(posts.data ?? []), ...(delegations.data ?? []).map(({ to }) => to)];
  const byPost = new Map(people.map((post) => [post.id, post]));
  const choices = [...byPost.values()]
    .sort(
      (a, b) => Number(b.isHead) - Number(a.isHead) || comparePeople(a.person.name, b.person.name),
    )
    .map(({ id, person, title }) => ({ value: id, label: `${person.name}, ${title}` }));
  return { ...posts, data: posts.data && delegations.data ? choices : undefined };
}
