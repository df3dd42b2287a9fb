import type { TagClass } from './tag.ts';
import { TAG_CLASSES } from './tag.ts';

export type TlvHeader = { tagClass: TagClass; constructed: boolean; tag: number };

/** Encodes one value: identifier, shortest definite length, content. @spec X.690 §10.1 */
export function writeTlv(header: TlvHeader, parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  if (header.tag < 0x1f) return writeLowTag(header, parts, length);
  const head = [...identifierBytes(header), ...lengthBytes(length)];
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  let position = head.length;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}

/** The usual case, without arrays on the way. */
function writeLowTag(
  { tagClass, constructed, tag }: TlvHeader,
  parts: readonly Uint8Array[],
  length: number,
): Uint8Array {
  let lengthSize = 0;
  if (length >= 0x80) for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) lengthSize++;
  let position = 2 + lengthSize;
  const bytes = allocate(position + length);
  bytes[0] = (TAG_CLASSES.indexOf(tagClass) << 6) | (constructed ? 0x20 : 0) | tag;
  bytes[1] = lengthSize === 0 ? length : 0x80 | lengthSize;
  for (let i = 1 + lengthSize, rest = length; i > 1; i--, rest = Math.floor(rest / 256)) {
    bytes[i] = rest % 256;
  }
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}

/** Below this an array of its own costs more than what goes into it. */
const POOLED_BELOW = 1024;

/** Small values share the pool of the platform, as small Buffers do. */
function allocate(length: number): Uint8Array {
  if (length >= POOLED_BELOW) return new Uint8Array(length);
  const { buffer, byteOffset } = Buffer.allocUnsafe(length);
  return new Uint8Array(buffer, byteOffset, length);
}

/** A primitive value of a universal type. */
export function writePrimitive(tag: number, content: Uint8Array): Uint8Array {
  return writeTlv({ tagClass: 'universal', constructed: false, tag }, [content]);
}

function identifierBytes({ tagClass, constructed, tag }: TlvHeader): number[] {
  const lead = (TAG_CLASSES.indexOf(tagClass) << 6) | (constructed ? 0x20 : 0);
  if (tag < 0x1f) return [lead | tag];
  const digits = [tag & 0x7f];
  for (let rest = tag >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return [lead | 0x1f, ...digits];
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}
