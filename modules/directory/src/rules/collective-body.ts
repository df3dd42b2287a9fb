import type { UnitKind } from '../contract/index.ts';

/**
 * The collective that an agency's documents speak for; undefined where the head alone decides.
 * People's committees of all levels are the collectives of this directory.
 * @law Luật 77/2015/QH13
 */
export function collectiveBodyOf(kind: UnitKind): string | undefined {
  const isCommittee = kind === 'province' || kind === 'district' || kind === 'commune';
  return isCommittee ? 'Ủy ban nhân dân' : undefined;
}
