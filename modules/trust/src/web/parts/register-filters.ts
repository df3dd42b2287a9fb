import { z } from 'zod';
import { RegisteredKind, RequestForm, RequestState, WatchKind } from '../../contract/index.ts';

const words = z.string().max(200).optional().catch(undefined);

export const WatchFilters = z.object({
  q: words,
  kind: WatchKind.optional().catch(undefined),
  holderKind: RegisteredKind.optional().catch(undefined),
});
export type WatchFilters = z.infer<typeof WatchFilters>;

export const RequestFilters = z.object({
  q: words,
  state: RequestState.optional().catch(undefined),
  form: RequestForm.optional().catch(undefined),
});
export type RequestFilters = z.infer<typeof RequestFilters>;

/** What the guided form begins with. */
export const RequestStart = z.object({
  form: RequestForm.optional().catch(undefined),
  certificate: z.uuid().optional().catch(undefined),
});
export type RequestStart = z.infer<typeof RequestStart>;
