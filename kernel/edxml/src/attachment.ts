import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mediaTypeOf } from './media-type.ts';

/** A file of a packet, decoded and unpacked. */
export const Attachment = z.object({
  /** Joins the file to its line in the manifest; without the `cid:` of the wire. */
  contentId: z.string(),
  name: z.string(),
  /** Media type told from the bytes and the name; the label on the wire is often wrong. */
  contentType: z.string(),
  description: z.string().optional(),
  bytes: z.instanceof(Uint8Array) as z.ZodType<Uint8Array>,
  /** Lower-case hexadecimal SHA-256 of `bytes`. */
  sha256: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;

/** An attachment from its bytes, with type and digest computed. */
export function attachmentOf(
  file: Pick<Attachment, 'contentId' | 'name' | 'description' | 'bytes'>,
): Attachment {
  const { bytes, contentId, description, name } = file;
  return {
    contentId,
    name,
    contentType: mediaTypeOf(name, bytes),
    ...(description !== undefined && { description }),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
