/** The earliest time at which the signature is proven to have existed, and by what. */
export type BestSignatureTime = {
  readonly at: Date;
  /** Id of a timestamp; `PRESENT` where nothing else proves it, `CALLER` where he vouches for it. */
  readonly by: string;
};
