import type { CopyInfo } from '../contract/index.ts';
import type { SigningAuthority } from './signing-authority.ts';

/** What makes an outgoing document a copy. */
export type CopyFacts = CopyInfo & {
  /** Who decides that it is made and, on paper, signs it. */
  authority: SigningAuthority;
  /** Nơi nhận of the print, besides the agencies on the network. */
  receivers: string[];
};
