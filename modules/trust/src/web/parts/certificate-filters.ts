import { z } from 'zod';
import { CertificateStatus, HolderKind } from '../../contract/index.ts';

export const CertificateFilters = z.object({
  q: z.string().max(200).optional().catch(undefined),
  holderKind: HolderKind.exclude(['unknown']).optional().catch(undefined),
  status: CertificateStatus.optional().catch(undefined),
});
export type CertificateFilters = z.infer<typeof CertificateFilters>;
