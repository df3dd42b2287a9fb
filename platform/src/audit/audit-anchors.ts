import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../canonical-json.ts';
import type { PlatformConfig } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';

/** How far one chain had come, noted outside the database; `hash` in hex. */
export type AuditAnchor = { agencyId: string; seq: number; hash: string; at: string };

type AnchorConfig = Pick<PlatformConfig, 'dataDir' | 'secretKey'>;

/** Adds to a file beside the database, one line each, sealed with the key that is not in it. */
export async function appendAnchors(
  config: AnchorConfig,
  anchors: readonly AuditAnchor[],
): Promise<void> {
  if (anchors.length === 0) return;
  const path = anchorFile(config);
  await mkdir(dirname(path), { recursive: true });
  await using file = await open(path, 'a', 0o600);
  const lines = anchors.map(
    (anchor) => `${JSON.stringify({ ...anchor, mac: macOf(config, anchor) })}\n`,
  );
  await file.appendFile(lines.join(''));
  await file.sync();
}

/** All anchors by agency. @throws PlatformError `FILE_DAMAGED` when a line was tampered with. */
export async function readAnchors(config: AnchorConfig): Promise<Map<string, AuditAnchor[]>> {
  const text = await readFile(anchorFile(config), 'utf8').catch(() => '');
  const byAgency = new Map<string, AuditAnchor[]>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const anchor = parseLine(config, line);
    if (!anchor) throw new PlatformError('FILE_DAMAGED', `Audit anchors, line ${index + 1}`);
    const known = byAgency.get(anchor.agencyId) ?? [];
    known.push(anchor);
    byAgency.set(anchor.agencyId, known);
  }
  return byAgency;
}

function parseLine(config: AnchorConfig, line: string): AuditAnchor | undefined {
  try {
    const { mac, ...anchor } = JSON.parse(line) as AuditAnchor & { mac: string };
    const expected = Buffer.from(macOf(config, anchor), 'hex');
    return timingSafeEqual(expected, Buffer.from(mac, 'hex')) ? anchor : undefined;
  } catch {
    return undefined;
  }
}

function macOf({ secretKey }: AnchorConfig, anchor: AuditAnchor): string {
  return createHmac('sha256', secretKey)
    .update(`audit-anchor:${canonicalJson(anchor)}`)
    .digest('hex');
}

function anchorFile({ dataDir }: AnchorConfig): string {
  return join(dataDir, 'audit', 'anchors.jsonl');
}
