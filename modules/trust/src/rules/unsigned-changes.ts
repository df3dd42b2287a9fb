/** What a later revision may do to a signed file without anything on its pages becoming another. */
const SILENT = ['DOCUMENT_TIMESTAMP_ADDED', 'VALIDATION_DATA_ADDED', 'DOCUMENT_INFO_CHANGED'];

export type SignedRevision = {
  type: string;
  /** The revision that the signature covers. */
  revision: number;
  permittedChanges: readonly { kind: string }[];
};

/**
 * Whether something was filled in after the last signature: it breaks none, and nobody vouches for
 * it. A number that no seal covers could be anybody's; a timestamp says when, not who.
 * @law NĐ 30/2020/NĐ-CP Đ.33
 */
export function hasUnsignedChanges(signatures: readonly SignedRevision[]): boolean {
  const vouching = signatures.filter(({ type }) => type !== 'DOCUMENT_TIMESTAMP');
  const last = Math.max(...vouching.map(({ revision }) => revision));
  return vouching
    .filter(({ revision }) => revision === last)
    .some(({ permittedChanges }) => permittedChanges.some(({ kind }) => !SILENT.includes(kind)));
}
