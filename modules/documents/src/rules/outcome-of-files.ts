import type { Outcome, Verdict } from '@hien-luong/trust/contract';
import type { FileRole } from '../contract/index.ts';

/**
 * The judgement shown for a document is that on its main file; without one nothing can be said.
 * @law NĐ 30/2020/NĐ-CP Đ.21
 */
export function outcomeOfFiles(
  files: readonly { role: FileRole; verdict: Verdict | null }[],
): Outcome {
  return files.find(({ role }) => role === 'main')?.verdict?.outcome ?? 'indeterminate';
}
