import type { DemoAccount } from '@hien-luong/platform/contract';
import { buildProvince } from './build-province.ts';
import type { DemoProvince } from './demo-province.ts';
import { DEMO_AGENCY_PIN, DEMO_PASSWORD, DEMO_PERSON_PIN } from './demo-secrets.ts';

/** Enough to carry a document from its draft to two recipients, and to look after the system. */
const MEMORABLE =
  'cv.stttt ld.stttt vt.stttt tp2.stttt cv.snv ld.snv vt.snv cv.hailang ld.hailang vt.hailang ld2.ubnd vt.ubnd vt.haian.hailang quantri cv4.stttt cv8.hailang kiemtra'.split(
    ' ',
  );

let remembered: DemoAccount[] | undefined;

/** The accounts that the sign-in screen lists in demo mode; every other person has one as well. */
export function listDemoAccounts(): DemoAccount[] {
  remembered ??= describeAccounts(buildProvince());
  return remembered;
}

function describeAccounts({ units, people, posts }: DemoProvince): DemoAccount[] {
  return MEMORABLE.flatMap((username) => {
    const person = people.find((one) => one.username === username);
    const post = posts.find((one) => one.personId === person?.id && one.position === 0);
    const agency = units.find((one) => one.id === post?.agencyId);
    if (person === undefined || post === undefined || agency === undefined) return [];
    return [
      {
        username,
        password: DEMO_PASSWORD,
        pin: DEMO_PERSON_PIN,
        ...(post.roles.includes('clerk') ? { agencyPin: DEMO_AGENCY_PIN } : {}),
        name: `${person.familyAndMiddle} ${person.given}`,
        title: post.title,
        agency: agency.facts.shortName,
        roles: [...post.roles],
      },
    ];
  });
}
