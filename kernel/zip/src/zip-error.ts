import { CodedError } from '@hien-luong/contract';

export type ZipErrorCode =
  | 'ZIP_MALFORMED'
  /** Two ends of a directory, or more than one archive in the file. */
  | 'ZIP_AMBIGUOUS'
  /** Bytes that belong to no entry: what one reader skips, another reads. */
  | 'ZIP_HIDDEN_DATA'
  /** The directory and an entry's own header say different things. */
  | 'ZIP_HEADERS_DIFFER'
  | 'ZIP_NAME_REFUSED'
  | 'ZIP_NAME_TWICE'
  | 'ZIP_ENCRYPTED'
  | 'ZIP_METHOD_UNSUPPORTED'
  | 'ZIP64_UNSUPPORTED'
  /** A link or a device would lead out of the archive. */
  | 'ZIP_NOT_A_FILE'
  | 'ZIP_TOO_LARGE'
  | 'ZIP_BOMB'
  | 'ZIP_CONTENT_DAMAGED';

/** Why an archive is refused. Details name the `entry` where there is one. */
export class ZipError extends CodedError<ZipErrorCode> {
  override readonly name = 'ZipError';
}
