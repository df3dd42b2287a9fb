/** Tokens that were read from end to end already, so that nobody reads them again to embed them. */
const READ = new WeakSet<Uint8Array>();

export function markRead(token: Uint8Array): Uint8Array {
  READ.add(token);
  return token;
}

export function wasRead(token: Uint8Array): boolean {
  return READ.has(token);
}
