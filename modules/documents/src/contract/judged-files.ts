import { operation } from '@hien-luong/contract';
import { RevisionComparison, SignedRevision } from '@hien-luong/trust/contract';
import { z } from 'zod';

export const judgedFilesContract = {
  compareFile: operation(
    {
      method: 'GET',
      path: '/documents/{direction}/{id}/files/{fileId}/comparison/{revision}',
      summary: 'Where a file looks different from a revision that was signed',
      access: 'documents.read',
      tags: ['documents'],
    },
    [
      'DOCUMENT_NOT_FOUND',
      'DOCUMENT_RECALLED_FORBIDDEN',
      'FILE_NOT_FOUND',
      'REVISION_NOT_FOUND',
      'CHECK_TOO_LARGE',
    ],
  )
    .input(
      z.object({
        direction: z.enum(['incoming', 'outgoing']),
        id: z.uuid(),
        fileId: z.uuid(),
        revision: SignedRevision,
      }),
    )
    .output(RevisionComparison),
};
