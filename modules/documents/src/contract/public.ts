import { operation } from '@hien-luong/contract';
import { z } from 'zod';

/**
 * What anybody may learn of an issued document who has the reference printed on it. Nothing of its
 * content: whoever has the file compares its digest.
 */
export const PublicDocument = z.object({
  /** 16 signs of Crockford's base 32. */
  reference: z.string(),
  /** As it was named when it issued the document. */
  agencyName: z.string(),
  numberAndSymbol: z.string(),
  issuedOn: z.iso.date(),
  /** `issued` until its agency recalls it or replaces it by another document. */
  standing: z.enum(['issued', 'recalled', 'replaced']),
  replacedBy: z.object({ numberAndSymbol: z.string(), issuedOn: z.iso.date() }).nullable(),
  /** Of the file that was issued. */
  sha256: z.string(),
  size: z.number().int(),
});
export type PublicDocument = z.infer<typeof PublicDocument>;

export const publicDocumentsContract = {
  findPublicDocument: operation(
    {
      method: 'GET',
      path: '/public/documents/{reference}',
      summary: 'Who issued which number on which day, by the reference printed on a document',
      access: 'public',
      tags: ['public'],
    },
    ['DOCUMENT_NOT_FOUND'],
  )
    .input(z.object({ reference: z.string().max(40) }))
    .output(PublicDocument),
};
