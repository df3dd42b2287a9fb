import { Asn1Error } from './asn1-error.ts';
import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { ReadNode } from './read-node.ts';
import { TAG, TAG_CLASSES } from './tag.ts';

export type ReadOptions = {
  /**
   * Tolerates what BER allows beyond DER: indefinite and padded lengths, constructed strings. Only
   * for the outer shell of CMS messages that others made.
   */
  ber?: boolean;
  /** Levels of nesting; 32 unless given. */
  maxDepth?: number;
  /** Size of the input in bytes; 16 MiB unless given. */
  maxBytes?: number;
  /** Values in the whole tree; one million unless given. */
  maxNodes?: number;
};

/** One for all primitive values. */
const NO_CHILDREN: readonly DerNode[] = [];

type Reading = {
  readonly input: Uint8Array;
  readonly ber: boolean;
  readonly maxDepth: number;
  nodesLeft: number;
  position: number;
};

/**
 * Reads one DER value that fills the whole input. The complete tree is checked before anything is
 * returned.
 * @spec X.690 §10.1, §11
 */
export function readDer(input: Uint8Array, options: ReadOptions = {}): DerNode {
  const node = readDerPrefix(input, options);
  if (node.bytes.length !== input.length) {
    throw new Asn1Error(
      'ASN1_TRAILING_BYTES',
      `value ends at ${node.bytes.length} of ${input.length}`,
    );
  }
  return node;
}

/** Reads one BER value that fills the whole input; see `ReadOptions.ber`. */
export function readBer(input: Uint8Array, options: Omit<ReadOptions, 'ber'> = {}): DerNode {
  return readDer(input, { ...options, ber: true });
}

/** Reads the value at the beginning of the input and leaves what follows unread. */
export function readDerPrefix(input: Uint8Array, options: ReadOptions = {}): DerNode {
  const maxBytes = options.maxBytes ?? 16 * 1024 * 1024;
  if (input.length > maxBytes) {
    throw new Asn1Error('ASN1_TOO_LARGE', `${input.length} bytes exceed ${maxBytes}`);
  }
  const reading: Reading = {
    // A Buffer would hand out Buffers, whose `slice` and equality differ.
    input: new Uint8Array(input.buffer, input.byteOffset, input.length),
    ber: options.ber ?? false,
    maxDepth: options.maxDepth ?? 32,
    nodesLeft: options.maxNodes ?? 1_000_000,
    position: 0,
  };
  return readNode(reading, input.length, 1);
}

function readNode(reading: Reading, end: number, depth: number): DerNode {
  if (depth > reading.maxDepth) {
    throw new Asn1Error('ASN1_TOO_DEEP', `nested deeper than ${reading.maxDepth}`);
  }
  if (reading.nodesLeft-- <= 0) throw new Asn1Error('ASN1_TOO_LARGE', 'too many values');
  const start = reading.position;
  const identifier = nextByte(reading, end);
  const tagClass = TAG_CLASSES[identifier >> 6] ?? 'universal';
  const constructed = (identifier & 0x20) !== 0;
  const tag = (identifier & 0x1f) === 0x1f ? readHighTag(reading, end) : identifier & 0x1f;
  const length = readLength(reading, end, constructed);
  const contentStart = reading.position;
  const contentEnd = length === undefined ? end : contentStart + length;
  if (contentEnd > end) {
    throw new Asn1Error('ASN1_TRUNCATED', `value at ${start} runs past its container`);
  }
  const children = constructed
    ? readChildren(reading, contentEnd, depth, length === undefined)
    : NO_CHILDREN;
  const indefinite = length === undefined;
  const stop = indefinite ? reading.position : contentEnd;
  reading.position = stop;
  const node = new ReadNode(
    { tagClass, constructed, tag },
    {
      input: reading.input,
      start,
      contentStart,
      contentEnd: indefinite ? stop - 2 : stop,
      end: stop,
    },
    children,
  );
  if (tagClass === 'universal') checkUniversal(node, reading.ber);
  return node;
}

function readChildren(
  reading: Reading,
  end: number,
  depth: number,
  indefinite: boolean,
): readonly DerNode[] {
  const children: DerNode[] = [];
  while (indefinite || reading.position < end) {
    if (indefinite && atEndMarker(reading, end)) {
      reading.position += 2;
      break;
    }
    children.push(readNode(reading, end, depth + 1));
  }
  return children;
}

function atEndMarker(reading: Reading, end: number): boolean {
  const { input, position } = reading;
  if (position + 2 > end) throw new Asn1Error('ASN1_TRUNCATED', 'end marker is missing');
  return input[position] === 0 && input[position + 1] === 0;
}

/** @spec X.690 §8.1.2.4 */
function readHighTag(reading: Reading, end: number): number {
  let tag = 0;
  for (let count = 0; count < 4; count++) {
    const byte = nextByte(reading, end);
    if (count === 0 && byte === 0x80) {
      throw new Asn1Error('ASN1_NOT_CANONICAL', 'tag number with leading zeros');
    }
    tag = (tag << 7) | (byte & 0x7f);
    if (byte < 0x80) {
      if (tag < 0x1f) throw new Asn1Error('ASN1_NOT_CANONICAL', 'low tag number in the high form');
      return tag;
    }
  }
  throw new Asn1Error('ASN1_TOO_LARGE', 'tag number above 2^28');
}

/** Length of the content; undefined stands for the indefinite form. @spec X.690 §10.1 */
function readLength(reading: Reading, end: number, constructed: boolean): number | undefined {
  const first = nextByte(reading, end);
  if (first < 0x80) return first;
  if (first === 0x80) {
    if (reading.ber && constructed) return undefined;
    throw new Asn1Error('ASN1_NOT_CANONICAL', 'indefinite length');
  }
  const count = first & 0x7f;
  // Six bytes hold every length an array can have; a longer field is padding or an attack.
  if (count > 6) throw new Asn1Error('ASN1_TOO_LARGE', `length field of ${count} bytes`);
  let length = 0;
  for (let index = 0; index < count; index++) length = length * 256 + nextByte(reading, end);
  const minimal = length >= 0x80 && length >= 256 ** (count - 1);
  if (!minimal && !reading.ber) {
    throw new Asn1Error('ASN1_NOT_CANONICAL', 'length is not in its shortest form');
  }
  return length;
}

function nextByte(reading: Reading, end: number): number {
  const byte = reading.position < end ? reading.input[reading.position] : undefined;
  if (byte === undefined) {
    throw new Asn1Error('ASN1_TRUNCATED', `input ends at ${reading.position}`);
  }
  reading.position += 1;
  return byte;
}

function checkUniversal(node: DerNode, ber: boolean): void {
  const mustBeConstructed = node.tag === TAG.sequence || node.tag === TAG.set;
  if (mustBeConstructed && !node.constructed) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `primitive SEQUENCE or SET at ${node.start}`);
  }
  if (node.tag === 0) throw new Asn1Error('ASN1_VALUE_INVALID', `reserved tag 0 at ${node.start}`);
  if (mustBeConstructed) return;
  if (node.constructed) {
    // EXTERNAL (8) and EMBEDDED PDV (11) are constructed by nature; strings only in BER.
    const structured = node.tag === 8 || node.tag === 11;
    if (!structured && !ber) {
      throw new Asn1Error('ASN1_NOT_CANONICAL', `constructed string at ${node.start}`);
    }
    return;
  }
  checkPrimitive(node, ber);
}
