import type { ContainerWarning } from '@hien-luong/asice';
import type { Words } from '../words/words.ts';

/** What is odd about a container, and about which file in it. */
export function warningText(warning: ContainerWarning, { verify }: Words): string {
  const text = verify.warnings[warning.code];
  return 'file' in warning ? `${warning.file}: ${text}` : text;
}
