import { expect, test } from 'vitest';
import type { IssuingDistributionPoint } from './issuing-distribution-point.ts';
import {
  issuingDistributionPointExtension,
  parseIssuingDistributionPoint,
} from './issuing-distribution-point.ts';

const WHOLE: IssuingDistributionPoint = {
  name: undefined,
  onlyContainsUserCerts: false,
  onlyContainsCaCerts: false,
  onlyContainsAttributeCerts: false,
  onlySomeReasons: undefined,
  indirectCrl: false,
};

test.each([
  {},
  { name: { kind: 'full', names: [{ kind: 'uri', value: 'http://ca.invalid/1.crl' }] } },
  { onlyContainsUserCerts: true },
  { onlyContainsCaCerts: true },
  { onlyContainsAttributeCerts: true },
  { onlySomeReasons: ['keyCompromise', 'cACompromise'] },
  { indirectCrl: true, onlyContainsUserCerts: true },
] as const satisfies readonly Partial<IssuingDistributionPoint>[])(
  'a scope of %o is read back',
  (scope) => {
    const { value, critical } = issuingDistributionPointExtension(scope);
    expect(critical).toBe(true);
    expect(parseIssuingDistributionPoint(value)).toEqual({ ...WHOLE, ...scope });
  },
);
