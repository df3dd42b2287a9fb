import { newId } from '@hien-luong/platform';
import type { Arrival } from '../rules/incoming-action.ts';
import type { OpenedDocument } from './open-packet.ts';

/** The first PDF is the document itself; without one, the first file. */
export function mainIndexOf(files: OpenedDocument['files']): number {
  return Math.max(
    0,
    files.findIndex(({ contentType }) => contentType === 'application/pdf'),
  );
}

/** The files of a packet as a document keeps them. */
export function filesOf({ files }: OpenedDocument): Arrival['files'] {
  const main = mainIndexOf(files);
  return files.map((file, index) => ({
    id: newId(),
    role: index === main ? 'main' : 'attachment',
    name: file.name,
    mediaType: file.contentType,
    size: file.size,
    sha256: file.sha256,
    verdict: file.verdict,
  }));
}
