import { buildStaff, type Vacancy } from './build-staff.ts';
import { buildUnits, PROVINCE_SLUG } from './build-units.ts';
import { demoAgencyId, demoId, demoPersonId, demoPostId } from './demo-id.ts';
import { demoName } from './demo-name.ts';
import type { DemoDelegation, DemoPerson, DemoPost, DemoProvince } from './demo-province.ts';

/** The same province every time: nothing in it depends on clock, machine or chance. */
export function buildProvince(): DemoProvince {
  const units = buildUnits();
  const vacancies = buildStaff(units);
  const usernames = nameAccounts(vacancies);
  const people = usernames.map(
    (username, index): DemoPerson => ({ id: demoPersonId(username), username, ...demoName(index) }),
  );
  const posts = vacancies.map((vacancy, index) => toPost(vacancy, usernames[index] ?? ''));
  return {
    units,
    people,
    posts: [...posts, clerkInTwoAgencies()],
    delegations: buildDelegations(),
  };
}

/** `ld.stttt`, `ld2.stttt`, …: prefix, running number from the second on, slug of the agency. */
function nameAccounts(vacancies: readonly Vacancy[]): string[] {
  const taken = new Map<string, number>();
  return vacancies.map(({ prefix, agency }) => {
    if (prefix === 'quantri' || prefix === 'kiemtra') return prefix;
    const series = `${prefix}.${agency.slug}`;
    const count = (taken.get(series) ?? 0) + 1;
    taken.set(series, count);
    return count === 1 ? series : `${prefix}${count}.${agency.slug}`;
  });
}

/** Trust anchors change by two administrators; this officer is the second. */
const SECOND_ADMINISTRATOR = 'cv4.stttt';

/** Looks after the people and accounts of one agency alone. */
const AGENCY_ADMINISTRATOR = 'cv8.hailang';

function toPost(vacancy: Vacancy, username: string): DemoPost {
  const { title, roles } = appointedAs(vacancy, username);
  return {
    id: demoPostId(username),
    personId: demoPersonId(username),
    unitId: vacancy.unit.id,
    agencyId: vacancy.agency.id,
    title,
    roles,
    standing: vacancy.standing,
    position: 0,
  };
}

function appointedAs(
  { title, roles }: Vacancy,
  username: string,
): Pick<DemoPost, 'title' | 'roles'> {
  if (username === SECOND_ADMINISTRATOR) {
    return { title: 'Chuyên viên, quản trị dự phòng', roles: [...roles, 'administrator'] };
  }
  if (username === AGENCY_ADMINISTRATOR) {
    return { title: 'Quản trị cơ quan', roles: ['agencyAdministrator'] };
  }
  return { title, roles };
}

/** The clerk of the province's committee also serves its office, as clerks there do. */
function clerkInTwoAgencies(): DemoPost {
  return {
    id: demoPostId(`vt.${PROVINCE_SLUG}/vpub`),
    personId: demoPersonId(`vt.${PROVINCE_SLUG}`),
    unitId: demoAgencyId('vpub.p1'),
    agencyId: demoAgencyId('vpub'),
    title: 'Văn thư',
    roles: ['clerk'],
    standing: 'member',
    position: 1,
  };
}

/** By order within a department; by mandate in a district. */
function buildDelegations(): DemoDelegation[] {
  return [
    {
      id: demoId('delegation:stttt'),
      agencyId: demoAgencyId('stttt'),
      fromPostId: demoPostId('ld.stttt'),
      toPostId: demoPostId('tp2.stttt'),
      capacity: 'TL',
      legalDocument: 'Quyết định số 01/QĐ-STTTT (dữ liệu trình diễn)',
    },
    {
      id: demoId('delegation:hailang'),
      agencyId: demoAgencyId('hailang'),
      fromPostId: demoPostId('ld.hailang'),
      toPostId: demoPostId('tp.hailang'),
      capacity: 'TUQ',
      legalDocument: 'Văn bản ủy quyền số 02/UBND (dữ liệu trình diễn)',
    },
  ];
}
