import { z } from 'zod';

/** An agency as a packet names it. The code is opaque, and not always of a form in force. */
export const Organization = z.object({
  agencyCode: z.string(),
  name: z.string().optional(),
  /** Cơ quan chủ quản. */
  parentName: z.string().optional(),
  address: z.string().optional(),
  email: z.string().optional(),
  telephone: z.string().optional(),
  fax: z.string().optional(),
  website: z.string().optional(),
});
export type Organization = z.infer<typeof Organization>;

/** The clerk to call. */
export const Staff = z.object({
  department: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  mobile: z.string().optional(),
});
export type Staff = z.infer<typeof Staff>;
