import type { Random } from './seeded-random.ts';

/** Agencies of the demo province, by what the usernames of their people end in. */
export const OFFICES = ['stttt', 'snv', 'hailang'] as const;
export type Office = (typeof OFFICES)[number];

/** Names of the same agencies, whose people and seals get certificates. */
export const OFFICE_NAMES = [
  'Sở Thông tin và Truyền thông',
  'Sở Nội vụ',
  'Ủy ban nhân dân huyện Hải Lăng',
];

/** How far a recipient carries a document; or it returns it. */
export const FATES = ['returned', 'recorded', 'directed', 'inProgress', 'completed'] as const;
export type Fate = (typeof FATES)[number];

/** Status codes that the sender gets for each, in their order. */
const CODES: Record<Fate, string[]> = {
  returned: ['01', '02'],
  recorded: ['01', '03'],
  directed: ['01', '03', '04'],
  inProgress: ['01', '03', '04', '05'],
  completed: ['01', '03', '04', '05', '06'],
};

/** Agencies outside the province, on the simulated axis: what comes twice, what gets lost, who says no. */
const OUTSIDE = [
  ['G97', 'Bộ Mất Trả Lời (mô phỏng)', 'completed', { loses: 'answers' }],
  ['G98', 'Bộ Nói Hai Lần (mô phỏng)', 'inProgress', { repeats: true, until: '05' }],
  ['G99', 'Bộ Từ Chối (mô phỏng)', 'returned', { answers: 'reject', loses: 'packets' }],
] as const;

export type OutsideAgency = { code: string; name: string; fate: Fate; behaviour: object };

export const OUTSIDE_AGENCIES: readonly OutsideAgency[] = OUTSIDE.map(
  ([code, name, fate, behaviour]) => ({ code, name, fate, behaviour }),
);

export type PlannedDocument = {
  subject: string;
  from: Office;
  /** Changed right after it was issued, while it may still be on its way. */
  isUpdated: boolean;
  to: { office: Office; fate: Fate }[];
  /** Half of the recipients live outside the province. */
  outside: readonly OutsideAgency[];
};

/** A document that comes over the axis, and how far its recipient carries it. */
export type PlannedArrival = { subject: string; from: string; office: Office; fate: Fate };

export type Course = { documents: PlannedDocument[]; arrivals: PlannedArrival[] };

/** What each of the agencies will do, decided before anything happens. */
export function planCourse(random: Random, count: number): Course {
  const documents = Array.from({ length: count }, (_, index) => {
    const from = random.pick(OFFICES);
    const others = OFFICES.filter((office) => office !== from);
    const to = others.map((office) => ({ office, fate: random.pick(FATES) }));
    const isUpdated = random.integer(4) === 0;
    const subject = `Về việc trao đổi thứ ${index + 1} khi có sự cố`;
    return { subject, from, isUpdated, to, outside: random.sample(OUTSIDE_AGENCIES, 2) };
  });
  const arrivals = Array.from({ length: Math.ceil(count / 4) }, (_, index) => ({
    subject: `Về việc gửi vào tỉnh lần thứ ${index + 1} (mô phỏng)`,
    from: random.pick(OUTSIDE_AGENCIES).code,
    office: random.pick(OFFICES),
    fate: random.pick(FATES),
  }));
  return { documents, arrivals };
}

/** What the sender hears of a document that it did not change. */
export function codesOf(fate: Fate): string[] {
  return CODES[fate];
}

/** What the sender has to hear of one recipient; the update is agreed to after it was recorded. */
export function expectedCodes({ isUpdated }: PlannedDocument, fate: Fate): string[] {
  const [arrived = '', first = '', ...rest] = CODES[fate];
  const agreed = isUpdated && fate !== 'returned' ? ['15'] : [];
  return [arrived, first, ...agreed, ...rest];
}

/** Acts of people and packets taken in that it takes, at least. */
export function countCourse({ arrivals, documents }: Course) {
  const counted = { acts: 0, arrivals: 0 };
  for (const planned of documents) {
    counted.acts += planned.isUpdated ? 6 : 5;
    for (const { fate } of planned.to) {
      const statuses = expectedCodes(planned, fate).length;
      // The first status is the system's own.
      counted.acts += statuses - 1;
      counted.arrivals += statuses + (planned.isUpdated ? 2 : 1);
    }
    for (const { fate } of planned.outside) counted.arrivals += codesOf(fate).length;
  }
  for (const { fate } of arrivals) counted.acts += codesOf(fate).length - 1;
  counted.arrivals += arrivals.length;
  return counted;
}
