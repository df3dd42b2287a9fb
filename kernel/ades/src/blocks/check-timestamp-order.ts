import type { TimestampInfo } from '@hien-luong/pki';

/**
 * Whether timestamps over what was signed are older than those over the signature, each as exact as
 * its clock says.
 * @spec EN 319 102-1 §5.5.4
 * @spec RFC 3161 §2.4.2
 */
export function areInOrder(
  contentStamps: readonly TimestampInfo[],
  signatureStamps: readonly TimestampInfo[],
): boolean {
  return contentStamps.every((content) =>
    signatureStamps.every((signature) => earliestOf(content) <= latestOf(signature)),
  );
}

function earliestOf({ genTime, accuracyMs = 0 }: TimestampInfo): number {
  return genTime.getTime() - accuracyMs;
}

function latestOf({ genTime, accuracyMs = 0 }: TimestampInfo): number {
  return genTime.getTime() + accuracyMs;
}
