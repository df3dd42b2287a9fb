import { createHash } from 'node:crypto';

/**
 * A UUIDv8 that depends on the key alone, so the demo province has the same ids on every machine
 * and tests can name them.
 * @spec RFC 9562 §5.8
 */
export function demoId(key: string): string {
  const bytes = createHash('sha256').update(`hien-luong/demo/${key}`).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Unit by its slug, such as `stttt`, `hailang`, `haian.hailang`. */
export function demoAgencyId(slug: string): string {
  return demoId(`unit:${slug}`);
}

/** Person by their username, such as `ld.stttt`. */
export function demoPersonId(username: string): string {
  return demoId(`person:${username}`);
}

/** Main post of a person by their username. */
export function demoPostId(username: string): string {
  return demoId(`post:${username}`);
}
