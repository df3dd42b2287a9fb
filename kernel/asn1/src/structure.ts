import type { DerNode } from './der-node.ts';
import { expectUniversal, isContext, unexpected } from './expect-node.ts';
import { readDer } from './read-der.ts';
import { TAG } from './tag.ts';
import { writeTlv } from './write-tlv.ts';

/** A part of a structure; `undefined` stands for an optional field that is absent. */
export type Part = Uint8Array | undefined;

export function asSequence(node: DerNode): readonly DerNode[] {
  expectUniversal(node, TAG.sequence, 'SEQUENCE');
  return node.children;
}

export function asSet(node: DerNode): readonly DerNode[] {
  expectUniversal(node, TAG.set, 'SET');
  return node.children;
}

/** The one value inside an explicit tag `[tag]`. */
export function asExplicit(node: DerNode, tag: number): DerNode {
  const [inner, ...more] = node.children;
  if (!isContext(node, tag) || inner === undefined || more.length > 0) {
    throw unexpected(node, `[${tag}] EXPLICIT`);
  }
  return inner;
}

/** The node seen as the universal type that its implicit tag `[tag]` replaced. */
export function asImplicit(node: DerNode, tag: number, universalTag: number): DerNode {
  if (!isContext(node, tag)) throw unexpected(node, `[${tag}] IMPLICIT`);
  const mustBeConstructed = universalTag === TAG.sequence || universalTag === TAG.set;
  if (mustBeConstructed && !node.constructed) throw unexpected(node, `constructed [${tag}]`);
  return node.as('universal', universalTag);
}

export function sequence(...parts: readonly Part[]): Uint8Array {
  return writeTlv({ tagClass: 'universal', constructed: true, tag: TAG.sequence }, present(parts));
}

/** SET OF with its elements in the order of their encodings. @spec X.690 §11.6 */
export function setOf(...parts: readonly Part[]): Uint8Array {
  const sorted = present(parts).toSorted((a, b) => Buffer.compare(a, b));
  return writeTlv({ tagClass: 'universal', constructed: true, tag: TAG.set }, sorted);
}

/**
 * Puts a value under the context tag `[tag]`: explicit wraps it, implicit replaces its own tag and
 * keeps whether it is constructed.
 */
export function contextTag(
  tag: number,
  value: Uint8Array,
  { explicit }: { explicit: boolean },
): Uint8Array {
  if (explicit) return writeTlv({ tagClass: 'context', constructed: true, tag }, [value]);
  const { constructed, content } = takeApart(value);
  return writeTlv({ tagClass: 'context', constructed, tag }, [content]);
}

/** The outermost header alone; what is inside was made or checked before. */
function takeApart(value: Uint8Array): { constructed: boolean; content: Uint8Array } {
  const [identifier = 0x1f, first = 0] = value;
  const lengthSize = first < 0x80 ? 0 : first & 0x7f;
  let length = lengthSize === 0 ? first : 0;
  for (let i = 0; i < lengthSize; i++) length = length * 256 + (value[2 + i] ?? 0);
  const headerLength = 2 + lengthSize;
  // Rare forms and anything that does not add up go to the reader, which is strict.
  if ((identifier & 0x1f) === 0x1f || headerLength + length !== value.length) return readDer(value);
  return { constructed: (identifier & 0x20) !== 0, content: value.subarray(headerLength) };
}

function present(parts: readonly Part[]): Uint8Array[] {
  return parts.filter((part) => part !== undefined);
}
