import { EdxmlError } from './edxml-error.ts';
import type { ReadLimits } from './read-limits.ts';

export type ScannedXml = {
  /** The packet with each attachment's encoded content replaced by its index in `payloads`. */
  skeleton: Uint8Array;
  /** Encoded contents as views into the packet, not copies. */
  payloads: Uint8Array[];
};

/** Where encoded contents are; they can be hundreds of megabytes and never reach the XML parser. */
const PAYLOAD_ELEMENT = 'ContentTransferEncoded';

/**
 * Goes over UTF-8 XML once, from tag to tag, before any parser sees it: refuses document types
 * (and with them every entity), excessive depth, number and size, and cuts the payloads out. It
 * does not check well-formedness; what it lets through still meets the parser.
 */
export function scanXml(bytes: Uint8Array, limits: ReadLimits): ScannedXml {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  const payloads: Uint8Array[] = [];
  let copiedTo = 0;
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const tag = tagAt(text, at);
    let next = tag.end;
    if (tag.kind === 'close') depth -= 1;
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'open' || tag.kind === 'empty') elements += 1;
    if (depth > limits.maxDepth) throw new EdxmlError('TOO_DEEP', 'elements nested too deep');
    if (elements > limits.maxElements) {
      throw new EdxmlError('TOO_MANY_ELEMENTS', 'too many elements');
    }
    if (tag.kind === 'open' && isPayload(text, at, tag.end)) {
      if (payloads.length === limits.maxAttachments) {
        throw new EdxmlError('TOO_MANY_ATTACHMENTS', 'too many attachments');
      }
      const payload = payloadAt(text, tag.end);
      pieces.push(text.subarray(copiedTo, tag.end), Buffer.from(String(payloads.length)));
      payloads.push(text.subarray(payload.start, payload.end));
      copiedTo = payload.resume;
      next = payload.resume;
    }
    at = text.indexOf('<', next);
  }
  pieces.push(text.subarray(copiedTo));
  return { skeleton: joinWithin(pieces, limits.maxMarkupBytes), payloads };
}

type Tag = { kind: 'open' | 'empty' | 'close' | 'other'; end: number };

function tagAt(text: Buffer, at: number): Tag {
  const second = text[at + 1];
  if (second === CODE.bang) {
    if (startsWith(text, at, '<!--')) return { kind: 'other', end: endAfter(text, at + 4, '-->') };
    if (startsWith(text, at, '<![CDATA[')) {
      return { kind: 'other', end: endAfter(text, at + 9, ']]>') };
    }
    throw new EdxmlError('DTD_REFUSED', 'a packet may not declare a document type');
  }
  if (second === CODE.question) return { kind: 'other', end: endAfter(text, at + 2, '?>') };
  const end = endOfTag(text, at + 1);
  if (second === CODE.slash) return { kind: 'close', end };
  return { kind: text[end - 2] === CODE.slash ? 'empty' : 'open', end };
}

const CODE = { bang: 0x21, quote: 0x22, apostrophe: 0x27, slash: 0x2f, gt: 0x3e, question: 0x3f };

/** A `>` inside a quoted attribute value does not end the tag. */
function endOfTag(text: Buffer, start: number): number {
  let quote = 0;
  for (let at = start; at < text.length; at += 1) {
    const byte = text[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === CODE.quote || byte === CODE.apostrophe) {
      quote = byte;
    } else if (byte === CODE.gt) {
      return at + 1;
    }
  }
  throw new EdxmlError('NOT_XML', 'a tag does not end');
}

function isPayload(text: Buffer, tagStart: number, tagEnd: number): boolean {
  const nameEnd = Math.min(tagEnd, tagStart + 100);
  const name = /^<([^\s/>]*)/.exec(text.toString('latin1', tagStart, nameEnd))?.[1] ?? '';
  return name.slice(name.indexOf(':') + 1) === PAYLOAD_ELEMENT;
}

/** The content after a payload's tag: plain text, or one CDATA section. */
function payloadAt(text: Buffer, start: number): { start: number; end: number; resume: number } {
  const end = text.indexOf('<', start);
  if (end < 0) throw new EdxmlError('NOT_XML', 'a tag is not closed');
  if (!startsWith(text, end, '<![CDATA[')) return { start, end, resume: end };
  const resume = endAfter(text, end + 9, ']]>');
  return { start: end + 9, end: resume - 3, resume };
}

function endAfter(text: Buffer, start: number, terminator: string): number {
  const at = text.indexOf(terminator, start, 'latin1');
  if (at < 0) throw new EdxmlError('NOT_XML', `no ${terminator}`);
  return at + terminator.length;
}

function startsWith(text: Buffer, at: number, prefix: string): boolean {
  return text.toString('latin1', at, at + prefix.length) === prefix;
}

function joinWithin(pieces: Uint8Array[], maxBytes: number): Uint8Array {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (size > maxBytes) throw new EdxmlError('PACKET_TOO_LARGE', 'too much markup');
  return Buffer.concat(pieces);
}
