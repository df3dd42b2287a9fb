import type { ValidationMaterial, ValidationPolicy } from '../src/index.ts';
import { openContext } from '../src/process/open-context.ts';
import type { ValidationContext } from '../src/process/validation-context.ts';
import { signedBy } from './signed.ts';
import type { World } from './world.ts';
import { day, listOf } from './world.ts';

export type ContextOptions = {
  readonly now?: string;
  readonly material?: Partial<ValidationMaterial>;
  readonly policy?: ValidationPolicy;
  readonly anchorUntil?: string;
};

/** A context as a validation opens it, with fresh lists unless other material is given. */
export async function contextFor(
  world: World,
  options: ContextOptions = {},
): Promise<ValidationContext> {
  const now = day(options.now ?? '2026-03-05');
  const until = options.anchorUntil;
  return openContext({
    signature: await signedBy(world.signer),
    anchors: world.anchors.map((anchor) => ({ ...anchor, ...(until && { validTo: day(until) }) })),
    now,
    material: options.material ?? freshLists(world, now),
    policy: options.policy,
  });
}

export function freshLists({ root, ca }: World, at: Date): Partial<ValidationMaterial> {
  return { certificates: [ca.certificate], crls: [listOf(root, at, [], 30), listOf(ca, at)] };
}
