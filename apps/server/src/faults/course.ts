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

export type PlannedDocument = {
  subject: string;
  from: Office;
  /** Changed right after it was issued, while it may still be on its way. */
  isUpdated: boolean;
  to: { office: Office; fate: Fate }[];
};

/** What each of the agencies will do, decided before anything happens. */
export function planCourse(random: Random, documents: number): PlannedDocument[] {
  return Array.from({ length: documents }, (_, index) => {
    const from = random.pick(OFFICES);
    const others = OFFICES.filter((office) => office !== from);
    const to = others.map((office) => ({ office, fate: random.pick(FATES) }));
    const isUpdated = random.integer(4) === 0;
    return { subject: `Về việc trao đổi thứ ${index + 1} khi có sự cố`, from, isUpdated, to };
  });
}

/** What the sender has to hear of one recipient; the update is agreed to after it was recorded. */
export function expectedCodes({ isUpdated }: PlannedDocument, fate: Fate): string[] {
  const [arrived = '', first = '', ...rest] = CODES[fate];
  const agreed = isUpdated && fate !== 'returned' ? ['15'] : [];
  return [arrived, first, ...agreed, ...rest];
}

/** Acts of people and packets taken in that it takes, at least. */
export function countCourse(course: readonly PlannedDocument[]) {
  let [acts, arrivals] = [0, 0];
  for (const planned of course) {
    acts += planned.isUpdated ? 6 : 5;
    for (const { fate } of planned.to) {
      const statuses = expectedCodes(planned, fate).length;
      // The first status is the system's own.
      acts += statuses - 1;
      arrivals += statuses + (planned.isUpdated ? 2 : 1);
    }
  }
  return { acts, arrivals };
}
