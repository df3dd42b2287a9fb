import { CodedError } from '@hien-luong/contract';
import type { ReturnedFault } from '../../contract/index.ts';

/** What the server found in a file that a program on this computer gave it. */
export class ReturnedFileError extends CodedError<ReturnedFault | 'SIGNING_INCOMPLETE'> {
  override readonly name = 'ReturnedFileError';
}
