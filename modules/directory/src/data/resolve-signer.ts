import type { Tx } from '@hien-luong/platform';
import type { CalendarDate, SigningCapacity } from '@hien-luong/vn';
import { UnitKind } from '../contract/index.ts';
import { collectiveBodyOf } from '../rules/collective-body.ts';
import { competentSigners } from '../rules/competent-signers.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { listSigningDelegations } from './delegations.ts';
import { getPostRow } from './get-post.ts';
import { inForceOn } from './in-force-on.ts';
import { type PostRow, personNameOf, postRows } from './post-rows.ts';
import { toSigningPost } from './signing-post.ts';
import { directoryTx } from './tables.ts';

export type SignerRequest = {
  agencyId: string;
  postId: string;
  /** Null lets the rules choose: the post's own capacity before a delegated one. */
  capacity: SigningCapacity | null;
};

/** All that the head and the foot of a document say about who issues and who signs it. */
export type ResolvedSigner = {
  postId: string;
  personId: string;
  personName: string;
  capacity: SigningCapacity;
  /** The collective that the document speaks for; null where the head alone decides. */
  collectiveBody: string | null;
  /** Title of the agency's head, in whose place or by whose order the person signs. */
  authorityTitle: string;
  /** The person's own title; for an acting head that of the head. */
  signerTitle: string;
  agencyName: string;
  /** The superior whose name stands above; null for people's committees. */
  parentAgencyName: string | null;
  /** Place named before the date. */
  place: string;
  /** Of the agency, in the symbol. */
  abbreviation: string;
};

/**
 * In what capacity a post signs for an agency on a day; the scope of `tx` has to be of that agency,
 * since delegations are its own. Throws `UNIT_NOT_FOUND`, `POST_NOT_FOUND`, and
 * `SIGNER_NOT_COMPETENT` where the post may not sign at all or not in the capacity asked for.
 */
export async function resolveSigner(
  tx: Tx,
  request: SignerRequest,
  on: CalendarDate,
): Promise<ResolvedSigner> {
  const agency = await getIssuingAgency(tx, request.agencyId, on);
  const post = await getPostRow(tx, request.postId, on);
  const capacity = await resolveCapacity(tx, agency, post, request, on);
  return {
    postId: post.id,
    personId: post.person_id,
    personName: personNameOf(post),
    capacity,
    collectiveBody: collectiveBodyOf(agency.kind) ?? null,
    authorityTitle: agency.head_title,
    signerTitle: capacity === 'acting' ? agency.head_title : post.title,
    agencyName: agency.name,
    parentAgencyName: collectiveBodyOf(agency.kind) === undefined ? agency.parent_name : null,
    place: agency.place,
    abbreviation: agency.abbreviation,
  };
}

async function resolveCapacity(
  tx: Tx,
  agency: { id: string; kind: UnitKind },
  post: PostRow,
  { capacity }: SignerRequest,
  on: CalendarDate,
): Promise<SigningCapacity> {
  const heads = await postRows(directoryTx(tx), on)
    .where('p.unit_id', '=', agency.id)
    .where('p.standing', 'in', ['head', 'acting'])
    .execute();
  const posts = [...heads.filter(({ id }) => id !== post.id), post].map(toSigningPost);
  const competent = competentSigners(agency, posts, await listSigningDelegations(tx), on)
    .filter(({ postId }) => postId === post.id)
    .map((signer) => signer.capacity);
  const chosen = capacity === null ? competent[0] : competent.find((one) => one === capacity);
  if (chosen !== undefined) return chosen;
  throw new DirectoryError('SIGNER_NOT_COMPETENT', `the post may not sign (${capacity ?? 'any'})`);
}

async function getIssuingAgency(tx: Tx, id: string, on: CalendarDate) {
  const row = await directoryTx(tx)
    .selectFrom('directory.unit_version as v')
    .leftJoin('directory.unit_version as parent', (join) =>
      join.onRef('parent.unit_id', '=', 'v.parent_id').on(inForceOn('parent', on)),
    )
    .where('v.unit_id', '=', id)
    .where('v.kind', '<>', 'division')
    .where(inForceOn('v', on))
    .select([
      'v.unit_id as id',
      'v.name',
      'v.kind',
      'v.head_title',
      'v.place',
      'v.abbreviation',
      'parent.name as parent_name',
    ])
    .executeTakeFirst();
  if (row === undefined) throw new DirectoryError('UNIT_NOT_FOUND', `no agency on ${on}`);
  return { ...row, kind: UnitKind.parse(row.kind) };
}
