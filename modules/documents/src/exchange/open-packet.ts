import {
  type Attachment,
  type DocumentPacket,
  type EdxmlWarning,
  readPacket,
  type StatusPacket,
} from '@hien-luong/edxml';
import type { Platform, PlatformConfig } from '@hien-luong/platform';
import { judgeFile } from '@hien-luong/trust';
import type { Verdict } from '@hien-luong/trust/contract';

/** A file of a packet, stored by content; a PDF is judged. */
export type OpenedFile = Omit<Attachment, 'bytes'> & { size: number; verdict: Verdict | null };

export type OpenedPacket = { warnings: EdxmlWarning[]; size: number } & (
  | { kind: 'document'; packet: Omit<DocumentPacket, 'attachments'>; files: OpenedFile[] }
  | { kind: 'status'; packet: StatusPacket }
);

export type OpenedDocument = OpenedPacket & { kind: 'document' };

/** Recent packets: one that goes to hundreds of agencies of the province is opened once. */
const REMEMBERED = 8;
const REMEMBERED_FOR_MS = 60_000;
type Recent = Map<string, { openedAt: number; opened: Promise<OpenedPacket> }>;
/** One memory an installation, since what was stored lies in its file store. */
const memories = new WeakMap<PlatformConfig, Recent>();

/**
 * Reads a packet of the file store, stores what it carries and judges its PDFs; all of it before
 * and outside of any transaction, since nothing of it depends on who receives. The bytes of a
 * digest never change, so neither does what they say.
 * @throws EdxmlError where it cannot be read.
 */
export async function openPacket(platform: Platform, sha256: string): Promise<OpenedPacket> {
  const now = platform.clock.now().getTime();
  const recent: Recent = memories.get(platform.config) ?? new Map();
  memories.set(platform.config, recent);
  const known = recent.get(sha256);
  if (known !== undefined && Math.abs(now - known.openedAt) < REMEMBERED_FOR_MS)
    return known.opened;
  const opened = readAndStore(platform, sha256);
  recent.delete(sha256);
  recent.set(sha256, { openedAt: now, opened });
  opened.catch(() => recent.delete(sha256));
  for (const oldest of recent.keys()) {
    if (recent.size <= REMEMBERED) break;
    recent.delete(oldest);
  }
  return opened;
}

async function readAndStore(platform: Platform, sha256: string): Promise<OpenedPacket> {
  const now = platform.clock.now();
  const bytes = await platform.files.read(sha256);
  const content = readPacket(bytes, { now });
  const { warnings } = content;
  if (content.kind === 'status') {
    return { kind: 'status', packet: content.packet, warnings, size: bytes.length };
  }
  const { attachments, ...packet } = content.packet;
  const files: OpenedFile[] = [];
  for (const { bytes: file, ...attachment } of attachments) {
    await platform.files.put(file, { maxBytes: file.length });
    const isPdf = attachment.contentType === 'application/pdf';
    const verdict = isPdf ? await judgeFile(platform, file, { at: now }) : null;
    files.push({ ...attachment, size: file.length, verdict });
  }
  return { kind: 'document', packet, files, warnings, size: bytes.length };
}
