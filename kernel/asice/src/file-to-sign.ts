import { AsiceError } from './asice-error.ts';
import { isOwnFile } from './container-names.ts';

/** A file to be put into a container. Its name is taken in NFC, as every reader will look for it. */
export type FileToSign = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
};

/** Throws `ASICE_FILE_NAME_REFUSED` for names that belong to the container itself. */
export function requireDataFile(file: FileToSign): FileToSign {
  const name = file.name.normalize('NFC');
  if (isOwnFile(name)) {
    throw new AsiceError('ASICE_FILE_NAME_REFUSED', 'a name of the container itself', {
      details: { name },
    });
  }
  return { ...file, name };
}
