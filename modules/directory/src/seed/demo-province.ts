import type { Role } from '@hien-luong/platform/contract';
import type { Standing } from '../contract/index.ts';
import type { UnitFacts } from '../data/unit-versions.ts';

export type DemoUnit = {
  id: string;
  /** Stable and readable: `stttt`, `hailang`, `haian.hailang`; usernames end in it. */
  slug: string;
  facts: UnitFacts;
};

export type DemoPost = {
  id: string;
  personId: string;
  unitId: string;
  agencyId: string;
  title: string;
  roles: readonly Role[];
  standing: Standing;
  /** 0 is a person's main post. */
  position: number;
};

export type DemoPerson = {
  id: string;
  username: string;
  familyAndMiddle: string;
  given: string;
};

export type DemoDelegation = {
  id: string;
  agencyId: string;
  fromPostId: string;
  toPostId: string;
  capacity: 'TL' | 'TUQ';
  legalDocument: string;
};

/** The whole demo province as data: parents before children, people in the order of their units. */
export type DemoProvince = {
  units: readonly DemoUnit[];
  people: readonly DemoPerson[];
  posts: readonly DemoPost[];
  delegations: readonly DemoDelegation[];
};
