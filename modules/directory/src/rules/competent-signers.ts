import type { CalendarDate, SigningCapacity } from '@hien-luong/vn';
import type { Standing, UnitKind } from '../contract/index.ts';
import { collectiveBodyOf } from './collective-body.ts';
import { isInForce, type Period } from './in-force.ts';

export type SigningAgency = { id: string; kind: UnitKind };

export type SigningPost = Period & {
  id: string;
  agencyId: string;
  unitId: string;
  standing: Standing;
};

export type SigningDelegation = Period & {
  agencyId: string;
  fromPostId: string;
  toPostId: string;
  capacity: 'TL' | 'TUQ';
  endedAt: Date | null;
};

export type CompetentSigner = { postId: string; capacity: SigningCapacity };

/**
 * Who may sign for an agency on a day, and in what capacity; one entry for each capacity a post
 * has. `posts` may hold posts of other agencies: they sign only by delegation.
 */
export function competentSigners(
  agency: SigningAgency,
  posts: readonly SigningPost[],
  delegations: readonly SigningDelegation[],
  on: CalendarDate,
): CompetentSigner[] {
  const current = posts.filter((post) => isInForce(post, on));
  return current.flatMap((post) => {
    const own = ownCapacity(agency, post);
    const delegated = delegations
      .filter((delegation) => delegation.agencyId === agency.id && delegation.toPostId === post.id)
      .filter((delegation) => isDelegationInForce(delegation, current, agency, on))
      .map((delegation) => delegatedCapacity(delegation.capacity));
    const capacities = new Set([...(own ? [own] : []), ...delegated]);
    return [...capacities].map((capacity) => ({ postId: post.id, capacity }));
  });
}

/**
 * What a post may sign as by itself: the head of a collective on its behalf (TM.), any other head
 * plainly, an acting head (Q.), a deputy in the head's place (KT.). Only posts that stand in the
 * agency itself count: who heads one of its divisions signs by delegation alone.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 */
function ownCapacity(agency: SigningAgency, post: SigningPost): SigningCapacity | undefined {
  if (post.agencyId !== agency.id || post.unitId !== agency.id) return undefined;
  if (post.standing === 'acting') return 'acting';
  if (post.standing === 'deputy') return 'deputy';
  if (post.standing !== 'head') return undefined;
  return collectiveBodyOf(agency.kind) === undefined ? 'head' : 'onBehalf';
}

/**
 * A delegation holds between its days, until it is ended, and only while the post that gave it
 * still heads the agency: with a new head it has to be given anew.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 */
function isDelegationInForce(
  delegation: SigningDelegation,
  currentPosts: readonly SigningPost[],
  agency: SigningAgency,
  on: CalendarDate,
): boolean {
  if (delegation.endedAt !== null || !isInForce(delegation, on)) return false;
  const giver = currentPosts.find((post) => post.id === delegation.fromPostId);
  return giver !== undefined && isHeadOf(giver, agency.id);
}

export function isHeadOf(post: SigningPost, unitId: string): boolean {
  return post.unitId === unitId && (post.standing === 'head' || post.standing === 'acting');
}

function delegatedCapacity(capacity: 'TL' | 'TUQ'): SigningCapacity {
  return capacity === 'TL' ? 'byOrder' : 'mandated';
}
