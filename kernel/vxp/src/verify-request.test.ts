import { describe, expect, test } from 'vitest';
import { asReceived, createSdkClient } from '../tests/sdk-client.ts';
import { macOf, signRequest } from './sign-request.ts';
import { type IncomingHeaders, verifyRequest } from './verify-request.ts';
import { HEADER } from './wire-names.ts';

const SECRET = 'mat-khau-chung';
const NOW = new Date('2026-11-25T01:00:00.250Z');
const findSecret = (systemId: string) => (systemId === 'vxp.demo.01' ? SECRET : undefined);
const judge = (headers: IncomingHeaders) => verifyRequest({ headers, findSecret });

const ours = (parameters: Record<string, string> = {}) =>
  asReceived(
    signRequest({
      systemId: 'vxp.demo.01',
      secret: SECRET,
      contentType: 'application/json',
      now: NOW,
      parameters,
    }),
  );

/** Headers whose signed text is this one, properly signed. */
function signing(text: string, names: string): IncomingHeaders {
  const signed: Record<string, string> = {};
  const values = JSON.parse(text.startsWith('{') ? text : '{}') as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') signed[name] = value;
  }
  return asReceived({
    ...signed,
    [HEADER.names]: names,
    [HEADER.text]: text,
    [HEADER.mac]: macOf(Buffer.from(text, 'utf8'), SECRET).toString('hex'),
  });
}

describe('a request', () => {
  test('of our own is verified, with its parameters under small names', () => {
    const verdict = judge(ours({ messagetype: 'edoc', docId: 'A-17' }));
    expect(verdict).toMatchObject({ ok: true, systemId: 'vxp.demo.01', timestamp: NOW });
    expect(verdict.ok && verdict.parameters.get('docid')).toBe('A-17');
  });

  test('of the SDK is verified with an old time and what earlier calls left behind', () => {
    const headersFor = createSdkClient('vxp.demo.01', SECRET, '01112026T080000+0007');
    headersFor({ docId: 'A-1', status: 'done' });
    const verdict = judge(headersFor({ messagetype: 'edoc', to: '["H50","000.00.01.H50"]' }));
    expect(verdict).toMatchObject({ ok: true, timestamp: new Date('2026-11-01T01:00:00.007Z') });
    expect(verdict.ok && verdict.parameters.get('to')).toBe('["H50","000.00.01.H50"]');
    expect(verdict.ok && verdict.parameters.get('docid')).toBe('A-1');
  });

  test('may carry letters of Vietnamese, as bytes of UTF-8', () => {
    const headersFor = createSdkClient('vxp.demo.01', SECRET, '01112026T080000+0007');
    const verdict = judge(headersFor({ name: 'Sở Nội vụ' }));
    expect(verdict.ok && verdict.parameters.get('name')).toBe('Sở Nội vụ');
  });

  test('reads nothing that was not signed', () => {
    const verdict = judge({ ...ours(), 'xroadvnpt-docid': 'A-99' });
    expect(verdict.ok && verdict.parameters.has('docid')).toBe(false);
  });
});

describe('a request is refused', () => {
  test.each([
    ['without signature', { ...ours(), 'xroadvnpt-hash-header': undefined }, 'SIGNATURE_MISSING'],
    ['signed twice', { ...ours(), 'xroadvnpt-sign-header': ['{}', '{}'] }, 'SIGNATURE_MISSING'],
    [
      'with a wrong MAC',
      { ...ours(), 'xroadvnpt-hash-header': '0'.repeat(64) },
      'SIGNATURE_INVALID',
    ],
    ['with a short MAC', { ...ours(), 'xroadvnpt-hash-header': 'ab' }, 'SIGNATURE_INVALID'],
    ['with a changed header', { ...ours(), 'xroadvnpt-systemid': 'other' }, 'HEADER_DIFFERS'],
    ['with a header less', { ...ours(), 'xroadvnpt-timestamp': undefined }, 'HEADER_DIFFERS'],
    ['with other names', { ...ours(), 'xroadvnpt-sign-header-key': 'systemid' }, 'HEADER_DIFFERS'],
  ])('%s', (_, headers, reason) => {
    expect(judge(headers)).toEqual({ ok: false, reason });
  });

  test('of a system that nobody knows, before anything is computed', () => {
    const headersFor = createSdkClient('vxp.demo.02', SECRET, '01112026T080000+0007');
    expect(judge(headersFor({}))).toEqual({ ok: false, reason: 'SYSTEM_UNKNOWN' });
  });

  test('whose signed text was changed by one letter', () => {
    const headers = ours({ docId: 'A-17' });
    const changed = headers['xroadvnpt-sign-header']?.replace('A-17', 'A-18') ?? '';
    expect(judge({ ...headers, 'xroadvnpt-sign-header': changed })).toEqual({
      ok: false,
      reason: 'SIGNATURE_INVALID',
    });
  });

  test.each([
    ['no JSON', 'systemid=1'],
    ['a list', '[]'],
    ['a number as value', '{"XroadVnpt-systemid":1}'],
    ['a name without prefix', '{"systemid":"vxp.demo.01"}'],
    ['a name twice', '{"XroadVnpt-systemid":"a","XroadVnpt-SYSTEMID":"vxp.demo.01"}'],
  ])('with %s as signed text', (_, text) => {
    expect(judge(signing(text, 'systemid'))).toEqual({
      ok: false,
      reason: 'SIGNED_TEXT_MALFORMED',
    });
  });

  test('with a time that is none', () => {
    const text = '{"XroadVnpt-systemid":"vxp.demo.01","XroadVnpt-timestamp":"2026-11-25"}';
    expect(judge(signing(text, 'systemid;timestamp'))).toEqual({
      ok: false,
      reason: 'TIMESTAMP_MALFORMED',
    });
  });

  test('that is larger than any header has to be', () => {
    const text = JSON.stringify({
      'XroadVnpt-systemid': 'vxp.demo.01',
      'XroadVnpt-x': 'x'.repeat(70_000),
    });
    expect(judge(signing(text, 'systemid;x'))).toEqual({
      ok: false,
      reason: 'SIGNATURE_TOO_LARGE',
    });
  });
});

describe('signing', () => {
  test.each([
    ['a line end', { to: 'a\r\nX: y' }],
    ['letters beyond ASCII', { name: 'Sở' }],
    ['a name that is none', { 'a b': 'c' }],
  ])('refuses %s in a header', (_, parameters) => {
    expect(() => ours(parameters)).toThrow(
      expect.objectContaining({ code: 'VXP_PARAMETER_INVALID' }),
    );
  });

  test('shows the secret nowhere', () => {
    expect(JSON.stringify(ours())).not.toContain(SECRET);
  });
});
