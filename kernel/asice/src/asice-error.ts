import { CodedError } from '@hien-luong/contract';

export type AsiceErrorCode =
  /** Not a container of this kind by its `mimetype`. */
  | 'ASICE_TYPE_MISSING'
  | 'ASICE_FILE_NAME_REFUSED'
  | 'ASICE_NOTHING_TO_SIGN'
  | 'ASICE_SIGNATURE_NOT_FOUND';

/**
 * Why a container cannot be read or made. An archive that is refused throws `ZipError`, a document
 * that cannot be signed `XmlSignError`; what a signature lacks is a verdict and no error.
 */
export class AsiceError extends CodedError<AsiceErrorCode> {
  override readonly name = 'AsiceError';
}
