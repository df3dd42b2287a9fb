import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AgencyCode, AgencyCode102, parseAgencyCode, parseAgencyCode102 } from './agency-code.ts';

const invalid = expect.objectContaining({ code: 'AGENCY_CODE_INVALID' });

describe('the form in force', () => {
  test.each(['H50', 'H50.01', 'H37.DN.001', 'G09.20', `A00.${'X'.repeat(31)}`])('%s', (code) => {
    expect(parseAgencyCode(code)).toBe(code);
  });

  test.each([
    '',
    'Z50',
    'H5',
    'h50',
    'H50.',
    'H50..1',
    'H50.a',
    '000.00.00.H50',
    '28.22.H17',
    'vxp.saas.03',
    'H50.01\n',
    `A00.${'X'.repeat(32)}`,
  ])('not %j', (code) => {
    expect(() => parseAgencyCode(code)).toThrow(invalid);
  });
});

describe('the form of QCVN 102', () => {
  test.each(['000.00.00.H50', '000.00.13.H53', '001.02.03.A53'])('%s', (code) => {
    expect(parseAgencyCode102(code)).toBe(code);
  });

  test.each(['H50', '28.22.H17', '000.00.00.Z50', '0000.00.0.H50', '000-00-00-H50'])(
    'not %j',
    (code) => {
      expect(() => parseAgencyCode102(code)).toThrow(invalid);
    },
  );
});

test('no text is a code in both forms', () => {
  const texts = fc.stringMatching(/^[0-9A-Y]{3}(\.[0-9A-Y]{2,3}){0,3}$/);
  fc.assert(
    fc.property(texts, (text) => {
      expect(AgencyCode.safeParse(text).success && AgencyCode102.safeParse(text).success).toBe(
        false,
      );
    }),
  );
});
