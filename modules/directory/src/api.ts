/**
 * What other modules ask the directory. Every query runs in the caller's transaction, so the
 * scope that opened it decides what row-level security shows.
 */
export {
  findAgenciesByCode,
  findAgencyByCode,
  getAgency,
  listAgencies,
  searchAgencies,
} from './data/agencies.ts';
export { describePeople } from './data/describe-people.ts';
export { describePosts } from './data/describe-posts.ts';
export { getPost } from './data/get-post.ts';
export type { HolderStanding } from './data/holder-standings.ts';
export { holderStandings } from './data/holder-standings.ts';
export type { Addressed, Addressee } from './data/list-addressees.ts';
export { listAddressees } from './data/list-addressees.ts';
export type { CompetentPost } from './data/list-competent-signers.ts';
export { listCompetentSigners } from './data/list-competent-signers.ts';
export type { PostFilter } from './data/list-posts.ts';
export { listPosts } from './data/list-posts.ts';
export { listUnitPostIds } from './data/list-unit-post-ids.ts';
export type { OpenWork, WorkCounter } from './data/open-work.ts';
export {
  listExchangeAgencies,
  listHostedElsewhere,
  markHostedElsewhere,
  type RecordedOutside,
  recordOutsideAgencies,
} from './data/outside-agencies.ts';
export type { ResolvedSigner, SignerRequest } from './data/resolve-signer.ts';
export { resolveSigner } from './data/resolve-signer.ts';
export { findSuccessor, listPostSuccessions, listPredecessors } from './data/successors.ts';
export type { OutsideAgency } from './rules/compare-outside.ts';
export { DirectoryError, type DirectoryErrorCode } from './rules/directory-error.ts';
export { UNIT_SUCCEEDED, UnitSucceeded } from './rules/unit-succeeded.ts';
export { demoAgencyId, demoPersonId, demoPostId } from './seed/demo-id.ts';
export {
  DEMO_AGENCY_PIN,
  DEMO_PASSWORD,
  DEMO_PERSON_PIN,
} from './seed/demo-secrets.ts';
export type { DemoHolder } from './seed/list-demo-holders.ts';
export { listDemoHolders } from './seed/list-demo-holders.ts';
export { demoAdministratorScope } from './seed/seed-province.ts';
