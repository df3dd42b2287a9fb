import { operation } from '@hien-luong/contract';
import { z } from 'zod';

export const ChangePlanKey = z.enum(['2025-07-01']);
export type ChangePlanKey = z.infer<typeof ChangePlanKey>;

/** What is open in an agency and has to have an owner. */
export const WorkKind = z.enum(['incoming', 'drafts', 'unissued', 'copies', 'certificates']);
export type WorkKind = z.infer<typeof WorkKind>;

const day = z.iso.date().regex(/^(?!0000)/);

export const PlanOrder = z.object({
  plan: ChangePlanKey,
  effectiveOn: day,
  /** Successors of units for which the law names none. */
  choices: z.array(z.object({ unitId: z.uuid(), successorKey: z.string().max(20) })).max(400),
});
export type PlanOrder = z.infer<typeof PlanOrder>;

export const PlanFault = z.enum([
  /** Nobody would own what it leaves. */
  'NO_SUCCESSOR',
  /** Signed under its name and not yet issued: nobody else may issue it. */
  'UNISSUED',
  'COPIES_OPEN',
  /** It changes on that day or later already. */
  'CHANGES_LATER',
  /** Somebody begins there on that day or later. */
  'POST_LATER',
]);
export type PlanFault = z.infer<typeof PlanFault>;

export const PlannedEnd = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['district', 'commune']),
  /** Null where nobody is named. */
  successorKey: z.string().nullable(),
  basis: z.enum(['law', 'proposal', 'choice']).nullable(),
  people: z.number().int(),
  accounts: z.number().int(),
  children: z.number().int(),
  work: z.array(z.object({ kind: WorkKind, count: z.number().int() })),
  faults: z.array(z.object({ fault: PlanFault, count: z.number().int() })),
});
export type PlannedEnd = z.infer<typeof PlannedEnd>;

export const ChangePlanPreview = z.object({
  plan: ChangePlanKey,
  legalDocument: z.string(),
  earliestOn: day,
  successors: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      fromElsewhere: z.array(z.string()),
      /** Units here that become it. */
      from: z.number().int(),
      people: z.number().int(),
      children: z.number().int(),
    }),
  ),
  ends: z.array(PlannedEnd),
  /** Why it may not be run at all; null where only faults of units keep it, or nothing does. */
  refusal: z.enum(['DONE', 'TOO_EARLY', 'IN_FUTURE', 'NO_PROVINCE']).nullable(),
  ready: z.boolean(),
  digest: z.string(),
});
export type ChangePlanPreview = z.infer<typeof ChangePlanPreview>;

const base = { access: 'directory.administer', tags: ['directory'] } as const;

export const changePlanContract = {
  previewChangePlan: operation(
    {
      ...base,
      method: 'POST',
      path: '/directory/change-plans/{plan}/preview',
      summary: 'Who would succeed whom, and what would be left without an owner',
    },
    [],
  )
    .input(PlanOrder)
    .output(ChangePlanPreview),
  runChangePlan: operation(
    {
      ...base,
      method: 'POST',
      path: '/directory/change-plans/{plan}/run',
      summary: 'Carry the change out as it was previewed, in one go',
    },
    ['PLAN_REFUSED', 'PLAN_STALE', 'PLAN_DONE_CONFLICT'],
  )
    .input(PlanOrder.extend({ digest: z.string().length(64) }))
    .output(
      z.object({ ended: z.number().int(), begun: z.number().int(), people: z.number().int() }),
    ),
};
