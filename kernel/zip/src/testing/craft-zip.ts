import { crc32, deflateRawSync } from 'node:zlib';

/** One entry and everything about it that can be told wrongly. */
export type CraftedEntry = {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly isDeflated?: boolean;
  readonly packed?: Buffer;
  readonly flags?: number;
  readonly localFlags?: number;
  readonly method?: number;
  readonly localName?: string;
  readonly size?: number;
  readonly localSize?: number;
  readonly crc?: number;
  readonly localCrc?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly extra?: Buffer;
  readonly offset?: number;
  readonly before?: Buffer;
  readonly after?: Buffer;
};

export type CraftedArchive = {
  readonly count?: number;
  readonly diskCount?: number;
  readonly comment?: Buffer;
  readonly prefix?: Buffer;
  readonly beforeDirectory?: Buffer;
  readonly afterDirectory?: Buffer;
  readonly trailing?: Buffer;
  readonly directoryOffset?: number;
};

/** An archive as an attacker writes it: true unless told otherwise. */
export function craftZip(entries: readonly CraftedEntry[], archive: CraftedArchive = {}): Buffer {
  const pieces: Buffer[] = [archive.prefix ?? Buffer.alloc(0)];
  const lines: Buffer[] = [];
  for (const entry of entries) {
    const { local, line } = craftEntry(entry, Buffer.concat(pieces).length);
    pieces.push(local);
    lines.push(line);
  }
  pieces.push(archive.beforeDirectory ?? Buffer.alloc(0));
  const body = Buffer.concat(pieces);
  const directory = Buffer.concat(lines);
  const comment = archive.comment ?? Buffer.alloc(0);
  const count = archive.count ?? entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, archive.diskCount ?? count],
    [2, count],
    [4, directory.length],
    [4, archive.directoryOffset ?? body.length],
    [2, comment.length],
  );
  const { afterDirectory = Buffer.alloc(0), trailing = Buffer.alloc(0) } = archive;
  return Buffer.concat([body, directory, afterDirectory, end, comment, trailing]);
}

function craftEntry(entry: CraftedEntry, offset: number): { local: Buffer; line: Buffer } {
  const content = Buffer.from(entry.content ?? 'nội dung');
  const packed = entry.packed ?? (entry.isDeflated ? deflateRawSync(content) : content);
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(entry.localName ?? name);
  const { flags = 0x0800, extra = Buffer.alloc(0), before = Buffer.alloc(0) } = entry;
  const method = entry.method ?? (entry.isDeflated ? 8 : 0);
  const crc = entry.crc ?? crc32(content);
  const size = entry.size ?? content.length;
  const local = fields(
    [4, 0x04034b50],
    [2, 20],
    [2, entry.localFlags ?? flags],
    [2, method],
    [4, 0],
    [4, entry.localCrc ?? crc],
    [4, packed.length],
    [4, entry.localSize ?? size],
    [2, localName.length],
    [2, 0],
  );
  const line = fields(
    [4, 0x02014b50],
    [2, entry.madeBy ?? 20],
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0],
    [4, crc],
    [4, packed.length],
    [4, size],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, entry.attributes ?? 0],
    [4, entry.offset ?? offset + before.length],
  );
  const after = entry.after ?? Buffer.alloc(0);
  return {
    local: Buffer.concat([before, local, localName, packed, after]),
    line: Buffer.concat([line, name, extra]),
  };
}

/** Numbers in little-endian, each with its length. */
export function fields(...values: readonly (readonly [length: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([length, value]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, length);
      return bytes;
    }),
  );
}
