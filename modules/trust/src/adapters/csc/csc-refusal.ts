import { TrustError } from '../../rules/trust-error.ts';

/**
 * The words of the standard tell the faults apart where the code is only `invalid_request`; other
 * services write their own, so the rule looks for the names of the parameters.
 */
const SAYS_PIN = /\bPIN\b/i;
const SAYS_OTP = /\bOTP\b/i;
const SAYS_SAD = /\bSAD\b/i;

/**
 * What a remote service's refusal means for the person. Nothing that it says is shown: it is
 * somebody else's text.
 * @spec CSC API 1.0.4.0 §10.1
 */
export function cscRefusal(
  { error, description }: { error: string; description: string },
  device: string,
): TrustError {
  const said = `${error}: ${description}`.slice(0, 300);
  const options = { details: { device } };
  if (/lock/i.test(description)) return new TrustError('DEVICE_PIN_LOCKED', said, options);
  if (error === 'invalid_otp' || SAYS_OTP.test(description)) {
    return new TrustError('OTP_WRONG', said, options);
  }
  if (error === 'invalid_pin' || SAYS_PIN.test(description)) {
    return new TrustError('PIN_WRONG', said, options);
  }
  if (SAYS_SAD.test(description)) {
    return new TrustError('SIGNING_AUTHORISATION_EXPIRED', said, options);
  }
  if (/credentialID/i.test(description)) {
    return new TrustError('DEVICE_KEY_NOT_FOUND', said, options);
  }
  return new TrustError('DEVICE_FAILED', said, options);
}
