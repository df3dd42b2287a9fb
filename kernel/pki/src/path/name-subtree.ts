import type { GeneralName } from '../name/general-name.ts';
import { isBelowName } from '../name/same-name.ts';

/** Whether a permitted or an excluded subtree is asked for; where a name is odd, both say no to it. */
export type SubtreeSide = 'permitted' | 'excluded';

/**
 * Whether `name` lies in the subtree of `base`, which is of the same kind. A name that cannot be
 * read is outside of what is permitted and inside of what is excluded.
 * @spec RFC 5280 §4.2.1.10
 */
export function isInSubtree(name: GeneralName, base: GeneralName, side: SubtreeSide): boolean {
  if (name.kind === 'directory' && base.kind === 'directory') {
    return isBelowName(name.name, base.name);
  }
  if (name.kind === 'email' && base.kind === 'email') {
    return isEmailInSubtree(name.value, base.value, side);
  }
  if (name.kind === 'dns' && base.kind === 'dns') {
    return isDnsInSubtree(name.value, base.value, side);
  }
  if (name.kind === 'uri' && base.kind === 'uri') {
    return isUriInSubtree(name.value, base.value, side);
  }
  if (name.kind === 'ip' && base.kind === 'ip') {
    return isAddressInSubtree(name.bytes, base.bytes, side);
  }
  return side === 'excluded';
}

const HOST =
  /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** A mailbox without quotes; quoted ones could hide a second `@`. */
const MAILBOX = /^([^\s"(),:;<>@[\\\]]+)@([^@]+)$/;

/** A mailbox, all mailboxes of a host, or (`.host`) of all hosts below it. */
function isEmailInSubtree(email: string, base: string, side: SubtreeSide): boolean {
  const [, local, host] = MAILBOX.exec(email) ?? [];
  if (local === undefined || host === undefined || !HOST.test(host.toLowerCase())) {
    return side === 'excluded';
  }
  const [, baseLocal, baseHost] = MAILBOX.exec(base) ?? [];
  if (baseLocal !== undefined && baseHost !== undefined) {
    return local === baseLocal && host.toLowerCase() === baseHost.toLowerCase();
  }
  return isHostInSubtree(host.toLowerCase(), base.toLowerCase(), side);
}

/** A leading dot takes only what is below; without it, just that host. An empty base is all. */
function isHostInSubtree(host: string, base: string, side: SubtreeSide): boolean {
  if (base === '') return true;
  if (!HOST.test(base.replace(/^\./, ''))) return side === 'excluded';
  return base.startsWith('.') ? host.endsWith(base) && host.length > base.length : host === base;
}

/**
 * A domain and all below it. A leading dot, which the standard does not know here, is taken the
 * stricter way: it permits what is below only, and excludes the domain as well. A wildcard may turn
 * out to be any name below its domain.
 */
function isDnsInSubtree(name: string, base: string, side: SubtreeSide): boolean {
  const host = name.toLowerCase().replace(/^\*\./, '');
  const isWildcard = name.startsWith('*.');
  const domain = base.toLowerCase().replace(/^\./, '');
  if (domain === '') return true;
  if (!HOST.test(host) || !HOST.test(domain)) return side === 'excluded';
  const below = host.endsWith(`.${domain}`);
  if (side === 'permitted') {
    return below || (host === domain && (isWildcard || !base.startsWith('.')));
  }
  return below || host === domain || (isWildcard && domain.endsWith(`.${host}`));
}

/** The host of the address counts; an address without a host name cannot be placed anywhere. */
function isUriInSubtree(uri: string, base: string, side: SubtreeSide): boolean {
  const [, host] =
    /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/?#]*@)?([^:/?#@]+)(?::\d*)?(?:[/?#]|$)/i.exec(uri) ?? [];
  const isName = host !== undefined && HOST.test(host.toLowerCase()) && !/^[\d.]+$/.test(host);
  if (!isName) return side === 'excluded';
  return isHostInSubtree(host.toLowerCase(), base.toLowerCase(), side);
}

/** Address and mask; a mask with holes describes no network. */
function isAddressInSubtree(address: Uint8Array, base: Uint8Array, side: SubtreeSide): boolean {
  const isAddress = address.length === 4 || address.length === 16;
  const isNetwork = (base.length === 8 || base.length === 32) && hasPlainMask(base);
  if (!isAddress || !isNetwork) return side === 'excluded';
  if (base.length !== address.length * 2) return false;
  const mask = base.subarray(address.length);
  return address.every(
    (byte, at) => (byte & (mask[at] ?? 0)) === ((base[at] ?? 0) & (mask[at] ?? 0)),
  );
}

/** Ones, then zeros. @spec RFC 4632 §3.1 */
function hasPlainMask(base: Uint8Array): boolean {
  const bits = Array.from(base.subarray(base.length / 2), (byte) =>
    byte.toString(2).padStart(8, '0'),
  ).join('');
  return /^1*0*$/.test(bits);
}
