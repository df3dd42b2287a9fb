import type * as libxml from 'libxml2-wasm';
import { refuse } from '../signature/signature-refusal.ts';
import type { XmlLimits } from '../xml-limits.ts';

/** What all signatures of one document are judged with. */
export type SignatureContext = {
  /** The document's bytes, parsed anew where a signature has to be left out. */
  readonly bytes: Uint8Array;
  readonly document: libxml.XmlDocument;
  readonly identifiers: ReadonlyMap<string, readonly libxml.XmlElement[]>;
  readonly limits: XmlLimits;
  /** Data outside the document, by the URI as the reference has it. Nothing is ever fetched. */
  readonly findPart: ((uri: string) => Uint8Array | undefined) | undefined;
  /** Bytes that may still be canonicalised. */
  readonly budget: { left: number };
};

/** Takes bytes off what the document may cost. */
export function spend<Bytes extends Uint8Array>(context: SignatureContext, bytes: Bytes): Bytes {
  context.budget.left -= bytes.length;
  if (context.budget.left < 0) refuse('LIMIT_EXCEEDED', 'the signatures ask for too much work');
  return bytes;
}
