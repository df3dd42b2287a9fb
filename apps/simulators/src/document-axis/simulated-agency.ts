import { z } from 'zod';

/** How an agency outside the province behaves. */
export const AgencyBehaviour = z.object({
  /** `accept` answers 01, 03 … as far as `until`; `reject` 01 and 02; `nothing` stays silent. */
  answers: z.enum(['accept', 'reject', 'nothing']).default('accept'),
  until: z.enum(['01', '03', '04', '05', '06']).default('06'),
  /** Before each answer. */
  delayMs: z.int().min(0).max(86_400_000).default(0),
  /** Whatever it sends arrives twice. */
  repeats: z.boolean().default(false),
  /** At the first try to send it something: the packet, or only the axis's answer that it took it. */
  loses: z.enum(['nothing', 'packets', 'answers']).default('nothing'),
});
export type AgencyBehaviour = z.infer<typeof AgencyBehaviour>;

export const SimulatedAgency = z.object({
  code: z.string().regex(/^[0-9A-Z][0-9A-Z._-]{0,74}$/),
  oldCode: z.string().default(''),
  /** Nobody may take it for the agency itself. */
  name: z.string().includes('mô phỏng'),
  behaviour: AgencyBehaviour,
});
export type SimulatedAgency = z.infer<typeof SimulatedAgency>;

/** Slow enough in the demo for somebody to see the statuses come in. */
const DEMO_DELAY_MS = 4_000;

/** Unless the configuration names others. */
export const DEMO_AGENCIES: readonly SimulatedAgency[] = [
  agency('G98', 'Bộ Nội vụ (mô phỏng)', { delayMs: DEMO_DELAY_MS }),
  agency('G99', 'Thanh tra Chính phủ (mô phỏng)', { answers: 'reject', delayMs: DEMO_DELAY_MS }),
  agency('H97', 'Ủy ban nhân dân thành phố Đà Nẵng (mô phỏng)', { delayMs: 60_000 }),
  agency('H98', 'Ủy ban nhân dân tỉnh Quảng Bình (mô phỏng)', { repeats: true }),
  agency('H99', 'Ủy ban nhân dân tỉnh Thừa Thiên Huế (mô phỏng)', { loses: 'answers' }),
];

function agency(
  code: string,
  name: string,
  behaviour: z.input<typeof AgencyBehaviour>,
): SimulatedAgency {
  return SimulatedAgency.parse({ code, oldCode: `000.00.00.${code}`, name, behaviour });
}
