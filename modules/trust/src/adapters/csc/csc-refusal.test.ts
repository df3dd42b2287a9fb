import { expect, test } from 'vitest';
import { cscRefusal } from './csc-refusal.ts';

test.each([
  ['invalid_otp', '', 'OTP_WRONG'],
  ['invalid_request', 'The OTP is invalid', 'OTP_WRONG'],
  ['invalid_pin', '', 'PIN_WRONG'],
  ['invalid_request', 'The PIN is invalid', 'PIN_WRONG'],
  ['invalid_request', 'The credential is locked, PIN blocked', 'DEVICE_PIN_LOCKED'],
  ['invalid_request', 'Invalid parameter SAD', 'SIGNING_AUTHORISATION_EXPIRED'],
  ['invalid_request', 'SAD expired', 'SIGNING_AUTHORISATION_EXPIRED'],
  ['invalid_request', 'Invalid parameter credentialID', 'DEVICE_KEY_NOT_FOUND'],
  ['server_error', 'spinning', 'DEVICE_FAILED'],
  ['access_denied', '', 'DEVICE_FAILED'],
])('%s “%s” is %s', (error, description, code) => {
  expect(cscRefusal({ error, description }, 'Dịch vụ')).toMatchObject({
    code,
    details: { device: 'Dịch vụ' },
  });
});
