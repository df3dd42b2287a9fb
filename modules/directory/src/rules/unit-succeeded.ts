import { z } from 'zod';

/** An agency ended and another took its place; whoever keeps work of the first passes it on. */
export const UNIT_SUCCEEDED = 'directory.unitSucceeded';

const NamedAgency = z.object({ id: z.uuid(), name: z.string() });

export const UnitSucceeded = z.object({
  from: NamedAgency,
  to: NamedAgency,
  effectiveOn: z.iso.date(),
  legalDocument: z.string(),
});
export type UnitSucceeded = z.infer<typeof UnitSucceeded>;
