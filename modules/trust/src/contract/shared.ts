import { z } from 'zod';

/** Whether the certificate stands for a person or for an agency's seal. */
export const HolderKind = z.enum(['person', 'agency', 'unknown']);
export type HolderKind = z.infer<typeof HolderKind>;
