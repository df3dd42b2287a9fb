import type * as Pkcs11 from 'pkcs11js';
import { pinStateOf, tokenFaultOf } from './token-fault.ts';
import type { TokenAnswer, TokenFault, TokenRequest } from './token-message.ts';

/** Numbers of PKCS #11 v2.40, so that the addon's own constants need not be loaded to name them. */
const CKF_SERIAL_SESSION = 4;
const CKU_USER = 1;
const CKU_CONTEXT_SPECIFIC = 2;
const CKO_PRIVATE_KEY = 3;
const CKA_CLASS = 0;
const CKA_ID = 0x102;
const CKA_ALWAYS_AUTHENTICATE = 0x202;
const MECHANISMS = { rsa: 1, ecdsa: 0x1041 } as const;
const MOST_SIGNATURE_BYTES = 1024;

type Library = Pkcs11.PKCS11;
type Handle = Buffer;

class TokenError extends Error {
  readonly fault: TokenFault;
  constructor(fault: TokenFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * One request is one session: opened, logged in, logged out, closed. A login holds for the whole
 * process, so a session that stayed open would let the next PIN pass unread. Where the device was
 * taken out meanwhile, the library is started anew, once.
 */
export function answerOnce(library: Library, request: TokenRequest): TokenAnswer {
  try {
    return { id: request.id, ok: true, signature: withSession(library, request) };
  } catch (first) {
    if (!['SESSION_LOST', 'TOKEN_ABSENT'].includes(faultOf(first))) {
      return refusal(library, request, first);
    }
  }
  try {
    restart(library);
    return { id: request.id, ok: true, signature: withSession(library, request) };
  } catch (second) {
    return refusal(library, request, second);
  }
}

function restart(library: Library): void {
  try {
    library.C_Finalize();
  } catch {
    // It was not started: that is why it is started now.
  }
  library.C_Initialize();
}

function withSession(library: Library, request: TokenRequest): Uint8Array {
  const slot = findSlot(library, request.token);
  if (slot === undefined) throw new TokenError('TOKEN_ABSENT');
  const session = library.C_OpenSession(slot, CKF_SERIAL_SESSION);
  try {
    library.C_Login(session, CKU_USER, request.pin);
    try {
      const key = findKey(library, session, request.keyId);
      return request.op === 'sign' ? sign(library, session, key, request) : new Uint8Array();
    } finally {
      library.C_Logout(session);
    }
  } finally {
    library.C_CloseSession(session);
  }
}

function findSlot(library: Library, label: string): Handle | undefined {
  return library.C_GetSlotList(true).find((slot) => {
    // Tokens pad their label with blanks, or with nothing at all.
    const name = library.C_GetTokenInfo(slot).label.replace(/[\0 ]+$/, '');
    return name === label;
  });
}

function findKey(library: Library, session: Handle, keyId: string): Handle {
  library.C_FindObjectsInit(session, [
    { type: CKA_CLASS, value: CKO_PRIVATE_KEY },
    { type: CKA_ID, value: Buffer.from(keyId, 'hex') },
  ]);
  try {
    const [key] = library.C_FindObjects(session, 1);
    if (key === undefined) throw new TokenError('KEY_MISSING');
    return key;
  } finally {
    library.C_FindObjectsFinal(session);
  }
}

function sign(
  library: Library,
  session: Handle,
  key: Handle,
  { scheme, input, pin }: TokenRequest,
): Uint8Array {
  library.C_SignInit(session, { mechanism: MECHANISMS[scheme] }, key);
  // Keys for signatures that bind a person want the PIN anew for each.
  if (asksEachTime(library, session, key)) library.C_Login(session, CKU_CONTEXT_SPECIFIC, pin);
  return library.C_Sign(session, Buffer.from(input), Buffer.alloc(MOST_SIGNATURE_BYTES));
}

function asksEachTime(library: Library, session: Handle, key: Handle): boolean {
  try {
    const [found] = library.C_GetAttributeValue(session, key, [{ type: CKA_ALWAYS_AUTHENTICATE }]);
    return Buffer.isBuffer(found?.value) && found.value[0] === 1;
  } catch {
    return false;
  }
}

function refusal(library: Library, { id, token }: TokenRequest, error: unknown): TokenAnswer {
  const fault = faultOf(error);
  const state = fault === 'PIN_WRONG' ? readPinState(library, token) : 'open';
  return {
    id,
    ok: false,
    fault: state === 'locked' ? 'PIN_LOCKED' : fault,
    detail: error instanceof Error ? error.message : '',
    finalTry: state === 'finalTry',
  };
}

function readPinState(library: Library, token: string) {
  const slot = findSlot(library, token);
  return slot ? pinStateOf(library.C_GetTokenInfo(slot).flags) : 'open';
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof TokenError) return error.fault;
  const code = error instanceof Error && 'code' in error ? Number(error.code) : Number.NaN;
  return tokenFaultOf(code);
}
