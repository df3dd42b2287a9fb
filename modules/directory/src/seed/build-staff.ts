import type { Role } from '@hien-luong/platform/contract';
import type { Standing } from '../contract/index.ts';
import type { DemoUnit } from './demo-province.ts';

/** A post to be filled. The prefix begins the holder's username: `cv2.stttt` is the second `cv`. */
export type Vacancy = {
  agency: DemoUnit;
  unit: DemoUnit;
  prefix: 'ld' | 'tp' | 'vt' | 'cv' | 'quantri' | 'kiemtra';
  title: string;
  roles: readonly Role[];
  standing: Standing;
};

const PEOPLE = 2313;

/** Divisions whose heads sign by delegation (build-province.ts), and so are leaders too. */
const DELEGATES: readonly string[] = ['stttt.p2', 'hailang.p1'];

/**
 * The posts of the demo province, one a person: each agency has at least a head and a clerk, and
 * small subordinate agencies get a deputy, one after the other, until all people have a post.
 */
export function buildStaff(units: readonly DemoUnit[]): Vacancy[] {
  const agencies = units.filter(({ facts }) => facts.kind !== 'division');
  const staff = agencies.map((agency) => ({ agency, vacancies: staffOf(agency, units) }));
  let spare = PEOPLE - staff.reduce((sum, { vacancies }) => sum + vacancies.length, 0);
  return staff.flatMap(({ agency, vacancies }) => {
    if (agency.facts.kind !== 'subordinate' || spare === 0) return vacancies;
    spare -= 1;
    const [head, ...others] = vacancies;
    return head === undefined ? [] : [head, deputy(agency), ...others];
  });
}

function staffOf(agency: DemoUnit, units: readonly DemoUnit[]): Vacancy[] {
  const { kind } = agency.facts;
  if (kind === 'subordinate')
    return [head(agency), clerkAndOfficer(agency, 'Văn thư - Hành chính')];
  if (kind === 'commune') {
    return [
      head(agency),
      deputy(agency),
      clerkAndOfficer(agency, 'Công chức Văn phòng - Thống kê'),
    ];
  }
  if (kind === 'province') return provinceStaff(agency);
  const divisions = units.filter(
    ({ facts }) => facts.parentId === agency.id && facts.kind === 'division',
  );
  return [
    head(agency),
    deputy(agency),
    deputy(agency),
    ...divisions.flatMap((division, index) => divisionStaff(agency, division, index === 0)),
    ...overseers(agency, divisions[0]),
  ];
}

function provinceStaff(agency: DemoUnit): Vacancy[] {
  const deputies = [deputy(agency), deputy(agency), deputy(agency)];
  const officers = Array.from({ length: 4 }, () => officer(agency, agency));
  return [head(agency), ...deputies, clerk(agency, agency), ...officers];
}

function divisionStaff(agency: DemoUnit, division: DemoUnit, hasClerk: boolean): Vacancy[] {
  const headOfDivision: Vacancy = {
    agency,
    unit: division,
    prefix: 'tp',
    title: division.facts.headTitle,
    roles: DELEGATES.includes(division.slug) ? ['officer', 'leader'] : ['officer'],
    standing: 'head',
  };
  const officers = [officer(agency, division), officer(agency, division)];
  return [headOfDivision, ...(hasClerk ? [clerk(agency, division)] : []), ...officers];
}

/** The two accounts that look after the whole: system administration and audit. */
function overseers(agency: DemoUnit, division: DemoUnit | undefined): Vacancy[] {
  const common = { agency, unit: division ?? agency, standing: 'member' } as const;
  if (agency.slug === 'stttt') {
    return [{ ...common, prefix: 'quantri', title: 'Quản trị hệ thống', roles: ['administrator'] }];
  }
  if (agency.slug === 'ttr') {
    return [{ ...common, prefix: 'kiemtra', title: 'Thanh tra viên', roles: ['auditor'] }];
  }
  return [];
}

function head(agency: DemoUnit): Vacancy {
  const { headTitle: title } = agency.facts;
  return { agency, unit: agency, prefix: 'ld', title, roles: ['leader'], standing: 'head' };
}

function deputy(agency: DemoUnit): Vacancy {
  const title = `Phó ${agency.facts.headTitle}`;
  return { agency, unit: agency, prefix: 'ld', title, roles: ['leader'], standing: 'deputy' };
}

function clerk(agency: DemoUnit, unit: DemoUnit): Vacancy {
  return { agency, unit, prefix: 'vt', title: 'Văn thư', roles: ['clerk'], standing: 'member' };
}

function officer(agency: DemoUnit, unit: DemoUnit): Vacancy {
  return {
    agency,
    unit,
    prefix: 'cv',
    title: 'Chuyên viên',
    roles: ['officer'],
    standing: 'member',
  };
}

function clerkAndOfficer(agency: DemoUnit, title: string): Vacancy {
  return {
    agency,
    unit: agency,
    prefix: 'vt',
    title,
    roles: ['officer', 'clerk'],
    standing: 'member',
  };
}
