import type { FailedSubIndication, IndeterminateSubIndication, Indication } from './indication.ts';

/** What a building block or process answers. @spec EN 319 102-1 §5.2 */
export type Conclusion =
  | { readonly status: 'PASSED' }
  | { readonly status: 'FAILED'; readonly sub: FailedSubIndication }
  | { readonly status: 'INDETERMINATE'; readonly sub: IndeterminateSubIndication };

export const PASSED: Conclusion = { status: 'PASSED' };

export function failed(sub: FailedSubIndication): Conclusion {
  return { status: 'FAILED', sub };
}

export function indeterminate(sub: IndeterminateSubIndication): Conclusion {
  return { status: 'INDETERMINATE', sub };
}

export function isIndeterminate(
  conclusion: Conclusion,
  ...subs: readonly IndeterminateSubIndication[]
): boolean {
  return conclusion.status === 'INDETERMINATE' && subs.includes(conclusion.sub);
}

const INDICATIONS: Readonly<Record<Conclusion['status'], Indication>> = {
  PASSED: 'TOTAL_PASSED',
  INDETERMINATE: 'INDETERMINATE',
  FAILED: 'TOTAL_FAILED',
};

/** @spec EN 319 102-1 §5.1.3 */
export function indicationOf(conclusion: Conclusion): Indication {
  return INDICATIONS[conclusion.status];
}
