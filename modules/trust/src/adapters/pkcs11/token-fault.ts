import type { TokenFault } from './token-message.ts';

/** Return values that say more than that something went wrong (PKCS #11 v2.40 §5.1). */
const FAULTS: Readonly<Record<number, TokenFault>> = {
  3: 'TOKEN_ABSENT', // CKR_SLOT_ID_INVALID
  48: 'SESSION_LOST', // CKR_DEVICE_ERROR
  50: 'SESSION_LOST', // CKR_DEVICE_REMOVED
  96: 'KEY_MISSING', // CKR_KEY_HANDLE_INVALID
  130: 'KEY_MISSING', // CKR_OBJECT_HANDLE_INVALID
  160: 'PIN_WRONG', // CKR_PIN_INCORRECT
  161: 'PIN_WRONG', // CKR_PIN_INVALID
  162: 'PIN_WRONG', // CKR_PIN_LEN_RANGE
  164: 'PIN_LOCKED', // CKR_PIN_LOCKED
  176: 'SESSION_LOST', // CKR_SESSION_CLOSED
  179: 'SESSION_LOST', // CKR_SESSION_HANDLE_INVALID
  224: 'TOKEN_ABSENT', // CKR_TOKEN_NOT_PRESENT
  225: 'TOKEN_ABSENT', // CKR_TOKEN_NOT_RECOGNIZED
  257: 'SESSION_LOST', // CKR_USER_NOT_LOGGED_IN
  400: 'SESSION_LOST', // CKR_CRYPTOKI_NOT_INITIALIZED
};

/** @spec PKCS#11 v2.40 §5.1 */
export function tokenFaultOf(returnValue: number): TokenFault {
  return FAULTS[returnValue] ?? 'DEVICE_FAILED';
}

const CKF_USER_PIN_FINAL_TRY = 0x00020000;
const CKF_USER_PIN_LOCKED = 0x00040000;

/** What the flags of a token say of its PIN after a wrong one. */
export function pinStateOf(flags: number): 'locked' | 'finalTry' | 'open' {
  if ((flags & CKF_USER_PIN_LOCKED) !== 0) return 'locked';
  return (flags & CKF_USER_PIN_FINAL_TRY) !== 0 ? 'finalTry' : 'open';
}
