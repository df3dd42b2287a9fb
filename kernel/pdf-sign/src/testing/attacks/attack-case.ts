/** What the verifier must say of a file that somebody tampered with or prepared. */
export type ExpectedVerdict =
  /** The file is not read at all. */
  | { readonly refused: 'PDF_DAMAGED' | 'PDF_LIMIT_EXCEEDED' }
  /** The signature named first fails, for this reason. */
  | { readonly failed: string }
  /** Nothing is false, and the addition is told with the signature it stands beside. */
  | { readonly told: string; readonly overall: 'TOTAL_PASSED' | 'INDETERMINATE' };

/** An attack of the literature on signed PDF files, made by ourselves from our own files. */
export type AttackCase = {
  readonly name: string;
  readonly family:
    | 'shadow'
    | 'incremental saving'
    | 'signature wrapping'
    | 'universal forgery'
    | 'certification'
    | 'validation data'
    | 'structure'
    | 'signed data';
  make(): Promise<Uint8Array>;
  readonly expect: ExpectedVerdict;
};
