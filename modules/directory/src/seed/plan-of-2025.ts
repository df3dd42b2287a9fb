import type { ChangePlan } from '../rules/resolve-plan.ts';
import { COMMUNES_OF_2025 } from './communes-of-2025.ts';

/** Where each district had its seat; a proposal only, for whom its work goes to the province decides. */
const SEATS: Readonly<Record<string, string>> = {
  '461': '19333',
  '462': '19360',
  '464': '19363',
  '465': '19429',
  '466': '19495',
  '467': '19555',
  '468': '19597',
  '469': '19624',
  '470': '19681',
};

/** Ready to run, and not run by anybody but an administrator. */
export const PLAN_OF_2025: ChangePlan = {
  key: '2025-07-01',
  effectiveFrom: '2025-07-01',
  legalDocument:
    'Nghị quyết số 202/2025/QH15 ngày 12/6/2025; Nghị quyết số 1680/NQ-UBTVQH15 ngày 16/6/2025',
  provinceStatisticalCode: '44',
  successors: COMMUNES_OF_2025.map(({ statisticalCode, level, name, from, fromElsewhere }) => ({
    key: statisticalCode,
    from,
    fromElsewhere,
    facts: {
      name: `Ủy ban nhân dân ${level} ${name}`,
      shortName: `UBND ${level} ${name}`,
      abbreviation: 'UBND',
      kind: 'commune',
      headTitle: 'Chủ tịch',
      code: `H50.${statisticalCode}`,
      code102: null,
      // The province gives the true ones; until then these keep packets apart.
      codeIsDemo: true,
      statisticalCode,
      place: name,
    },
  })),
  proposals: SEATS,
};
