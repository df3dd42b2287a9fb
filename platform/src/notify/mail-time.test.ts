import { expect, test } from 'vitest';
import { type MailHabits, mailTime } from './mail-time.ts';

const each: MailHabits = { mode: 'each', quietFrom: 21, quietTo: 6 };
const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`);

test.each<[string, MailHabits, string, string | undefined]>([
  ['by day at once', each, '2026-11-25T10:15', '2026-11-25T10:15'],
  ['in the evening the next morning', each, '2026-11-25T21:00', '2026-11-26T06:00'],
  ['before dawn the same morning', each, '2026-11-25T05:59', '2026-11-25T06:00'],
  ['at the end of quiet hours at once', each, '2026-11-25T06:00', '2026-11-25T06:00'],
  [
    'quiet at noon',
    { ...each, quietFrom: 11, quietTo: 13 },
    '2026-11-25T12:30',
    '2026-11-25T13:00',
  ],
  ['never quiet', { ...each, quietFrom: 0, quietTo: 0 }, '2026-11-25T03:00', '2026-11-25T03:00'],
  ['once a day, today', { ...each, mode: 'daily' }, '2026-11-25T06:30', '2026-11-25T07:00'],
  ['once a day, tomorrow', { ...each, mode: 'daily' }, '2026-11-25T07:00', '2026-11-26T07:00'],
  ['not at all', { ...each, mode: 'off' }, '2026-11-25T10:00', undefined],
])('%s', (_, habits, now, expected) => {
  const wanted = expected && at(expected.slice(11)).getTime() + dayOffset(expected);
  expect(mailTime(habits, at(now.slice(11)))?.getTime()).toBe(wanted || undefined);
});

function dayOffset(text: string): number {
  return (Number(text.slice(8, 10)) - 25) * 86_400_000;
}
