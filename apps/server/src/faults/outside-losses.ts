import { agencyCodeOf, type People } from './carry-course.ts';
import { type Course, codesOf, OFFICES, type OutsideAgency } from './course.ts';
import type { AxisReport } from './outside-axis.ts';

export type AxisCourse = {
  /** Ids of documents that waited while the axis was away. */
  gathered: ReadonlySet<string>;
  /** Ids of documents sent into the province, by subject. */
  sentInward: ReadonlyMap<string, string>;
};

/** What agencies outside the province do not have as planned, in words. */
export function findOutsideLosses(
  people: People,
  { arrivals, documents }: Course,
  { gathered, sentInward }: AxisCourse,
  report: AxisReport,
): string[] {
  const found = report.waiting === 0 ? [] : [`${report.waiting} packets not confirmed to the axis`];
  for (const { code, documents: taken, statuses } of report.agencies) {
    for (const office of OFFICES) {
      const from = agencyCodeOf(people, office);
      const planned = documents.filter((one) => one.from === office && goesTo(one.outside, code));
      const wanted = planned.map(({ subject }) => subject);
      const fresh = taken.filter((one) => one.from === from && one.business === 'new');
      const got = fresh.map(({ subject }) => subject);
      expectSame(found, `${code} has of ${office}`, got.toSorted(), wanted.toSorted());
      const late = fresh.filter(({ documentId }) => gathered.has(documentId));
      const subjects = late.map(({ subject }) => subject);
      const ordered = wanted.filter((subject) => subjects.includes(subject));
      expectSame(found, `${code} got of ${office} after the absence`, subjects, ordered);
      // One who returned it before the update was made is not told of it.
      const updates = planned.filter(({ isUpdated }) => isUpdated).map(({ subject }) => subject);
      const told = taken
        .filter((one) => one.from === from && one.business === 'update')
        .map(({ subject }) => subject);
      const isReturner = planned.some(({ outside }) => fateAt(outside, code) === 'returned');
      const expected = isReturner ? updates.filter((subject) => told.includes(subject)) : updates;
      const what = `${code} was told by ${office} of updates of`;
      expectSame(found, what, told.toSorted(), expected.toSorted());
    }
    for (const { fate, from, office, subject } of arrivals.filter((one) => one.from === code)) {
      const id = sentInward.get(subject);
      const heard = statuses.filter(({ documentId }) => documentId === id).map((one) => one.code);
      expectSame(found, `${from} heard from ${office} of "${subject}"`, heard, codesOf(fate));
    }
  }
  return found;
}

function goesTo(outside: readonly OutsideAgency[], code: string): boolean {
  return outside.some((agency) => agency.code === code);
}

function fateAt(outside: readonly OutsideAgency[], code: string) {
  return outside.find((agency) => agency.code === code)?.fate;
}

/** Each once, and in the order in which they were sent. */
function expectSame(
  found: string[],
  what: string,
  got: readonly string[],
  wanted: readonly string[],
) {
  if (got.join('; ') === wanted.join('; ')) return;
  found.push(
    `${what}: ${got.join('; ') || 'nothing'}, instead of ${wanted.join('; ') || 'nothing'}`,
  );
}
