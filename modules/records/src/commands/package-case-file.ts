import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { openAgencyKeyForPackage, sealContainerAsAgency } from '@hien-luong/trust';
import { writeZip, type ZipFileToWrite } from '@hien-luong/zip';
import type { PackagedCaseFile } from '../adapters/package/package-data.ts';
import {
  CASE_FILE_SCHEMA,
  readCaseFilePackage,
  SCHEMA_FILE,
  XML_FILE,
} from '../adapters/package/read-case-file-package.ts';
import { writeCaseFileXml } from '../adapters/package/write-case-file-xml.ts';
import { actorOf } from '../data/actor-of.ts';
import { appendCaseFile, getCaseFileRecord } from '../data/case-file-record.ts';
import { collectPackage } from '../data/collect-package.ts';
import { RecordsError } from '../records-error.ts';
import { type Changed, checkMayAct, type Versioned } from './act-on-case-file.ts';

/** A package is made in memory. */
const MOST_BYTES = 200 * 1024 * 1024;

type Packaged = Changed & { path: string; name: string; sha256: string };

/**
 * Makes a package of a closed case file that another system reads: the data of PL VI as XML with its
 * schema, and every file by its SHA-256. With the PIN of the agency's key it is a container signed by
 * the agency (ASiC-E, XAdES B-T), without it a plain archive. It is read back before it is given away.
 * Throws `PACKAGE_TOO_LARGE`, and what opening the key throws.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.II
 */
export async function packageCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, pin, version }: Versioned & { pin?: string | undefined },
): Promise<Packaged> {
  const now = platform.clock.now();
  const data = await platform.db.read(scope, async (tx) => {
    const { facts } = await getCaseFileRecord(tx, scope, id, { now });
    if (facts.version !== version)
      throw new RecordsError('CASE_FILE_STALE', `now ${facts.version}`);
    checkMayAct(facts, scope, 'package', now);
    return collectPackage(tx, scope, facts, now);
  });
  const files = await readFiles(platform, data);
  const [manifest] = files;
  const key =
    pin === undefined || manifest === undefined
      ? undefined
      : await openAgencyKeyForPackage(platform, scope, { pin, manifest: manifest.bytes });
  return platform.db.write(scope, async (tx) => {
    const record = await getCaseFileRecord(tx, scope, id, { lock: true, now });
    if (record.facts.version !== version)
      throw new RecordsError('CASE_FILE_STALE', 'changed since');
    const archive =
      key === undefined
        ? writeZip(files, now)
        : await sealContainerAsAgency(platform, tx, scope, key, files.map(withType));
    readCaseFilePackage(archive);
    const stored = await platform.files.put(archive, { maxBytes: archive.length });
    const name = `ho-so-${data.year}-${fileName(data.symbol)}.${key ? 'asice' : 'zip'}`;
    const mediaType = key ? 'application/vnd.etsi.asic-e+zip' : 'application/zip';
    const facts = await appendCaseFile(tx, record, {
      action: 'packaged',
      detail: { name, mediaType, ...stored, signed: key !== undefined },
      actor: actorOf(scope),
      at: now,
    });
    await appendAudit(tx, scope, {
      action: 'records.packaged',
      subject: { type: 'caseFile', id },
      detail: {
        symbol: data.symbol,
        year: data.year,
        sha256: stored.sha256,
        signed: key !== undefined,
      },
    });
    const path = `/records/case-files/${id}/packages/${stored.sha256}`;
    return { id, version: facts.version, path, name, sha256: stored.sha256 };
  });
}

/** The XML first: it names all others by their SHA-256. */
async function readFiles(platform: Platform, data: PackagedCaseFile): Promise<ZipFileToWrite[]> {
  const files = data.documents.flatMap((document) => document.files);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) {
    throw new RecordsError('PACKAGE_TOO_LARGE', `${total} bytes`, {
      details: { most: Math.floor(MOST_BYTES / 1024 / 1024) },
    });
  }
  const read: ZipFileToWrite[] = [
    { name: XML_FILE, bytes: Buffer.from(writeCaseFileXml(data)) },
    { name: SCHEMA_FILE, bytes: CASE_FILE_SCHEMA },
  ];
  for (const { path, sha256 } of files)
    read.push({ name: path, bytes: await platform.files.read(sha256) });
  return read;
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  xsd: 'application/xml',
};

function withType({ bytes, name }: ZipFileToWrite) {
  const mimeType = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { bytes, name, mimeType };
}

function fileName(symbol: string): string {
  return symbol.replaceAll(/[^\p{L}\p{N}.-]/gu, '-');
}
