import type * as Pkcs11 from 'pkcs11js';
import type { TokenAnswer, TokenFault, TokenRequest } from './token-message.ts';
import { answerOnce } from './token-session.ts';

/**
 * A process of its own for one token. The maker's library is native code that may block for
 * minutes or bring its process down; here it takes nobody along, and the server only has to start
 * another.
 */
let library: Pkcs11.PKCS11 | undefined;

process.on('message', (request: TokenRequest) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    () => process.exit(1),
  );
});
process.on('disconnect', () => process.exit(0));

async function answer(request: TokenRequest): Promise<TokenAnswer> {
  try {
    library ??= await load(request.module);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && isNotFound(error.code);
    const fault: TokenFault = missing ? 'ADDON_MISSING' : 'MODULE_UNUSABLE';
    const detail = error instanceof Error ? error.message : '';
    return { id: request.id, ok: false, fault, detail, finalTry: false };
  }
  return answerOnce(library, request);
}

/** The addon is optional, so it is looked for only where a token is really asked. */
async function load(module: string): Promise<Pkcs11.PKCS11> {
  const { PKCS11 } = await import('pkcs11js');
  const loaded = new PKCS11();
  loaded.load(module);
  loaded.C_Initialize();
  return loaded;
}

function isNotFound(code: unknown): boolean {
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}
