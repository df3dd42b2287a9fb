import { useDirectoryApi } from '@hien-luong/directory/web';
import { useDesk } from '@hien-luong/ui';
import { comparePeople } from '@hien-luong/vn';
import { useQuery } from '@tanstack/react-query';

/** Leaders of the agency and whoever holds a delegation today; the server judges competence. */
export function useSigners() {
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
