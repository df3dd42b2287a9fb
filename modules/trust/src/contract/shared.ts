import { z } from 'zod';

/** Whether the certificate stands for a person, for an agency's seal, or for a device or service. */
export const HolderKind = z.enum(['person', 'agency', 'device', 'unknown']);
export type HolderKind = z.infer<typeof HolderKind>;
