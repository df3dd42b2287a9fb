import { Person } from '@hien-luong/documents/contract';
import { z } from 'zod';

export { Person };

/** Years that a case file is kept; null for ever (vĩnh viễn). */
export const RetentionYears = z.number().int().min(1).max(70).nullable();
export type RetentionYears = z.infer<typeof RetentionYears>;

/** Số và ký hiệu hồ sơ, such as `01.TCCB`: at most 20 characters, as PL VI has it. */
export const FileSymbol = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[\p{L}\p{N}.\-/]+$/u);

export const Year = z.coerce.number().int().min(1945).max(2200);

/** Nobody answers for an act on what somebody else has changed meanwhile. */
export const versioned = z.object({ id: z.uuid(), version: z.number().int() });
export const changed = z.object({ id: z.uuid(), version: z.number().int() });

export const HistoryEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  action: z.string(),
  actor: Person,
  /** What whoever acted wrote, or what it concerned. */
  note: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
