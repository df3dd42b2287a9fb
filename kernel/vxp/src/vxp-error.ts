import { CodedError } from '@hien-luong/contract';

export type VxpErrorCode =
  /** A parameter that no HTTP header can carry: control characters, or nothing to name it by. */
  | 'VXP_PARAMETER_INVALID'
  /** The other side answered something that is no answer of this protocol. */
  | 'VXP_ANSWER_MALFORMED'
  /** The other side answered `FAIL`; `details` have its code and its words. */
  | 'VXP_REFUSED';

/** The only error that this package throws on any input. */
export class VxpError extends CodedError<VxpErrorCode> {
  override readonly name = 'VxpError';
}
