import { generateSecret, generateURI, verifySync } from 'otplib';

const STEP_SECONDS = 30;

export function newTotpSecret(): string {
  return generateSecret();
}

/** What an authenticator app reads from a QR code. */
export function totpUri(secret: string, username: string): string {
  return generateURI({ issuer: 'Hiền Lương', label: username, secret });
}

/**
 * The time step a code belongs to, one before or after now allowed for clocks; undefined for a
 * wrong code. The caller refuses a step not later than the one used last.
 * @spec RFC 6238 §5.2
 */
export function findTotpStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  if (!result.valid || !('epoch' in result)) return undefined;
  return Math.floor(result.epoch / STEP_SECONDS);
}
