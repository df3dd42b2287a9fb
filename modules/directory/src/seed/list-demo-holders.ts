import { PROVINCE } from './administrative-units.ts';
import { buildProvince } from './build-province.ts';

/** Whoever gets a certificate in the demo: every agency and every person. */
export type DemoHolder = {
  kind: 'agency' | 'person';
  id: string;
  name: string;
  agencyId: string;
  agencyName: string;
  /** Name of the agency above; null for the province's own committee. */
  superiorName: string | null;
  /** A person's title; null for an agency. */
  title: string | null;
  /** A person's account; null for an agency. */
  username: string | null;
  locality: string;
};

/** The 784 agencies and 2,313 people, each person with their main post. */
export function listDemoHolders(): DemoHolder[] {
  const { units, people, posts } = buildProvince();
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const mainPosts = new Map(
    posts.filter((post) => post.position === 0).map((post) => [post.personId, post]),
  );
  const agencyFields = (agencyId: string) => {
    const facts = unitById.get(agencyId)?.facts;
    const superior = facts?.parentId ? unitById.get(facts.parentId) : undefined;
    return {
      agencyId,
      agencyName: facts?.name ?? '',
      superiorName: superior?.facts.name ?? null,
      locality: PROVINCE.name,
    };
  };
  const agencies = units
    .filter(({ facts }) => facts.kind !== 'division')
    .map(({ id, facts }): DemoHolder => {
      return {
        kind: 'agency',
        id,
        name: facts.name,
        ...agencyFields(id),
        title: null,
        username: null,
      };
    });
  const persons = people.flatMap(({ id, username, familyAndMiddle, given }): DemoHolder[] => {
    const post = mainPosts.get(id);
    if (post === undefined) return [];
    const name = `${familyAndMiddle} ${given}`;
    return [
      { kind: 'person', id, name, ...agencyFields(post.agencyId), title: post.title, username },
    ];
  });
  return [...agencies, ...persons];
}
