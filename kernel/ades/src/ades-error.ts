import { CodedError } from '@hien-luong/contract';

export type AdesErrorCode =
  /** A validation policy that is not wholly understood decides nothing. */
  'POLICY_INVALID';

/** The only error that this package throws; a signature, however bad, gets a verdict. */
export class AdesError extends CodedError<AdesErrorCode> {
  override readonly name = 'AdesError';
}
