import type { AttackCase } from './attack-case.ts';
import { CERTIFICATION_ATTACKS, EVIDENCE_ATTACKS } from './certification-attacks.ts';
import { FORGERY_ATTACKS, INCREMENTAL_ATTACKS, WRAPPING_ATTACKS } from './placement-attacks.ts';
import { SHADOW_ATTACKS } from './shadow-attacks.ts';
import { SIGNED_DATA_ATTACKS } from './signed-data-attacks.ts';
import { STRUCTURE_ATTACKS } from './structure-attacks.ts';

export const ALL_ATTACKS: readonly AttackCase[] = [
  ...SHADOW_ATTACKS,
  ...INCREMENTAL_ATTACKS,
  ...WRAPPING_ATTACKS,
  ...FORGERY_ATTACKS,
  ...CERTIFICATION_ATTACKS,
  ...EVIDENCE_ATTACKS,
  ...STRUCTURE_ATTACKS,
  ...SIGNED_DATA_ATTACKS,
];
