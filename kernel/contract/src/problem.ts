import { z } from 'zod';

/** RFC 9457 problem details as every operation answers them, media type `application/problem+json`. */
export const Problem = z.object({
  /** `urn:hien-luong:problem:<CODE>`; stable, for machines. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  /** Faults of single fields: JSON pointer into the input and a code. */
  errors: z
    .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
    .optional(),
  /** Values that the translated message names. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
