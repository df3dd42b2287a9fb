import { expect, test } from 'vitest';
import { isAllowedHost } from './is-allowed-host.ts';

test.each([
  ['http://ocsp.ca.gov.vn/', [], true],
  ['http://ca.gov.vn/crl.crl', [], true],
  ['http://ca.gov.vn.evil.test/', [], false],
  ['http://notca.gov.vn/', [], false],
  ['http://127.0.0.1:8090/ocsp', [], false],
  ['http://127.0.0.1:8090/ocsp', ['127.0.0.1:8090'], true],
  ['http://127.0.0.1:9999/ocsp', ['127.0.0.1:8090'], false],
  ['https://ocsp.example.org/', ['ocsp.example.org'], true],
  ['http://ca.gov.vn@evil.test/', [], false],
  ['file:///etc/passwd', [], false],
  ['ldap://ca.gov.vn/', [], false],
  ['không phải địa chỉ', [], false],
])('%s with %j: %s', (url, allowed, answer) => {
  expect(isAllowedHost(url, allowed)).toBe(answer);
});
