import type { FileComparison } from '@hien-luong/trust/contract';

export type IssuedFile = { sha256: string; size: number };

/**
 * How a file stands to the one that was issued. Evidence and timestamps may have been appended
 * since, which leaves the issued file as it was at the beginning; what was appended is for the
 * judgement on the signatures to say.
 */
export function compareFile(
  issued: IssuedFile,
  file: { size: number; sha256: string; sha256OfBeginning: string | undefined },
): FileComparison {
  if (file.sha256 === issued.sha256) return 'same';
  const begins = file.size > issued.size && file.sha256OfBeginning === issued.sha256;
  return begins ? 'extended' : 'different';
}
