import type { Certificate, CmsSigner, TrustAnchor } from '@hien-luong/pki';
import type { TimestampSource } from '../network/ask-timestamp.ts';
import type { StatusSource } from '../network/collect-status.ts';
import type { Terminal } from '../terminal.ts';

export type SigningLevel = 'B' | 'T' | 'LT' | 'LTA';

export type InputFile = { path: string; bytes: Buffer };

/** All that signing needs to know, whatever the format. */
export type SigningOrder = {
  terminal: Terminal;
  inputs: readonly InputFile[];
  signer: CmsSigner;
  /** CAs that go along with the signature. */
  chain: readonly Certificate[];
  level: SigningLevel;
  /** There from level T on. */
  tsa: TimestampSource | undefined;
  anchors: readonly TrustAnchor[];
  status: StatusSource;
  reason: string | undefined;
  location: string | undefined;
};
