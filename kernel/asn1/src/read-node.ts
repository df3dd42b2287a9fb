import type { DerNode } from './der-node.ts';
import type { TagClass } from './tag.ts';

export type NodeHeader = Pick<DerNode, 'tagClass' | 'constructed' | 'tag'>;

/** Where a value stands in the input. */
export type NodePlace = {
  readonly input: Uint8Array;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
};

/**
 * A value by its place in the input. Its bytes become an object of their own when first asked for:
 * of most values in a tree nobody ever asks, and making them would be half the cost of reading.
 */
export class ReadNode implements DerNode {
  readonly tagClass: TagClass;
  readonly constructed: boolean;
  readonly tag: number;
  readonly start: number;
  readonly headerLength: number;
  readonly children: readonly DerNode[];
  readonly #input: Uint8Array;
  readonly #contentEnd: number;
  readonly #end: number;
  #content: Uint8Array | undefined;

  constructor(header: NodeHeader, place: NodePlace, children: readonly DerNode[]) {
    this.tagClass = header.tagClass;
    this.constructed = header.constructed;
    this.tag = header.tag;
    this.start = place.start;
    this.headerLength = place.contentStart - place.start;
    this.children = children;
    this.#input = place.input;
    this.#contentEnd = place.contentEnd;
    this.#end = place.end;
  }

  get bytes(): Uint8Array {
    return this.#input.subarray(this.start, this.#end);
  }

  get content(): Uint8Array {
    const start = this.start + this.headerLength;
    this.#content ??= this.#input.subarray(start, this.#contentEnd);
    return this.#content;
  }

  /** The same value under another tag, as an implicit one stands for it. */
  as(tagClass: TagClass, tag: number): ReadNode {
    const { constructed, start, children } = this;
    const contentStart = start + this.headerLength;
    const place = { start, contentStart, contentEnd: this.#contentEnd, end: this.#end };
    return new ReadNode({ tagClass, constructed, tag }, { input: this.#input, ...place }, children);
  }
}
