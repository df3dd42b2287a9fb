import type { DocumentFile } from '../../contract/index.ts';

/** `path` of a file is below `/api`; some answers carry it with that prefix already. */
export function fileUrl({ path }: Pick<DocumentFile, 'path'>): string {
  return path.startsWith('/api/') ? path : `/api${path.startsWith('/') ? '' : '/'}${path}`;
}

/** The draft as it would be printed now; the version makes every change a new address. */
export function draftPreviewUrl({ id, version }: { id: string; version: number }): string {
  return `/api/documents/outgoing/${id}/preview.pdf?version=${version}`;
}
