import type { HolderKind, SignatureVerdict, Verdict } from '../../contract/index.ts';

/** What one signature is worth, before our register says whose it is. */
export type JudgedSignature = {
  verdict: Omit<SignatureVerdict, 'holderKind' | 'holderId'>;
  /** What the certificate lets one guess. */
  guessedKind: HolderKind;
  certificate: { der: Uint8Array; fingerprint: string } | undefined;
  /** It forbids what others still have to add. */
  certifies: boolean;
};

/** Everything about one file as plain data, so that it may come from another thread. */
export type JudgedFile = Required<
  Pick<Verdict, 'format' | 'outcome' | 'problem' | 'unsignedFiles'>
> & {
  signatures: JudgedSignature[];
  /** Something was taken away from the form, or stands behind what is signed. */
  strayDictionaries: number;
  unsignedTrailingBytes: number;
};

export const NOTHING_JUDGED: Omit<JudgedFile, 'format' | 'problem'> = {
  outcome: 'indeterminate',
  signatures: [],
  unsignedFiles: [],
  strayDictionaries: 0,
  unsignedTrailingBytes: 0,
};
