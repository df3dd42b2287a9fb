import { type Evidence, listMissingEvidence, type MissingEvidence } from '@hien-luong/pdf-sign';
import {
  type Certificate,
  type CertificateList,
  PkiError,
  parseCrl,
  sameName,
  validatePath,
} from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { askStatus } from '../adapters/ask-status.ts';
import { fetchCrl, listCrlUrls } from '../adapters/status-sources.ts';
import type { TrustStore } from './trust-store.ts';

/** What was gathered, and what nobody could tell. */
export type GatheredEvidence = { [Kind in keyof Evidence]-?: NonNullable<Evidence[Kind]> } & {
  missing: readonly MissingEvidence[];
};

/** Certificates of a chain, of its clock and of those who answer for them: few rounds reach all. */
const MAX_ROUNDS = 6;

/**
 * Asks the authorities for all that a file needs to be proven without them: the status of every
 * certificate below our anchors, by OCSP where the CA answers, else by its list. What an answer
 * brings into play (its responder) is asked for in the next round.
 * @spec EN 319 142-1 §6.3
 */
export async function gatherEvidence(
  platform: Platform,
  store: TrustStore,
  pdf: Uint8Array,
): Promise<GatheredEvidence> {
  const certificates = store.intermediates.map(({ der }) => der);
  const ocspResponses: Uint8Array[] = [];
  const crls = new Set<Uint8Array>();
  const asked = new Set<string>();
  const readLists = once(() => fetchLists(platform));
  for (let round = 1; ; round += 1) {
    const evidence = { certificates, ocspResponses, crls: [...crls] };
    const missing = listMissingEvidence({ pdf, anchors: store.anchors, ...evidence });
    const wanted = statusesWanted(missing).filter((one) => !asked.has(one.fingerprintSha256));
    if (wanted.length === 0 || round > MAX_ROUNDS) return { ...evidence, missing };
    for (const certificate of wanted) {
      asked.add(certificate.fingerprintSha256);
      const answer = await askIssuers(platform, store, certificate);
      if (answer !== undefined) ocspResponses.push(answer);
      else for (const list of await listsAbout(certificate, readLists)) crls.add(list);
    }
  }
}

/**
 * The certificates of a clock and its CAs with their status, gathered before it stamps: they have to
 * lie under its timestamp. What nobody tells is left out; the proof then ends where it ended before.
 */
export async function gatherOfClock(
  platform: Platform,
  store: TrustStore,
  clock: Certificate,
): Promise<Omit<GatheredEvidence, 'missing'>> {
  const at = platform.clock.now();
  const { path = [] } = validatePath({ certificate: clock, ...store, at, purpose: 'timestamp' });
  const readLists = once(() => fetchLists(platform));
  const ocspResponses: Uint8Array[] = [];
  const crls = new Set<Uint8Array>();
  for (const certificate of path.slice(0, -1)) {
    const answer = await askIssuers(platform, store, certificate);
    if (answer !== undefined) ocspResponses.push(answer);
    else for (const list of await listsAbout(certificate, readLists)) crls.add(list);
  }
  return { certificates: path.map(({ der }) => der), ocspResponses, crls: [...crls] };
}

function statusesWanted(missing: readonly MissingEvidence[]): Certificate[] {
  const wanted = new Map<string, Certificate>();
  for (const one of missing) {
    if (one.kind !== 'STATUS' && one.kind !== 'FRESH_STATUS') continue;
    wanted.set(one.certificate.fingerprintSha256, one.certificate);
  }
  return [...wanted.values()];
}

/** Authorities of one name are told apart by whose answer holds for the certificate. */
async function askIssuers(
  platform: Platform,
  { anchors, intermediates }: TrustStore,
  certificate: Certificate,
): Promise<Uint8Array | undefined> {
  const known = [...intermediates, ...anchors.map((anchor) => anchor.certificate)];
  for (const issuer of known.filter(({ subject }) => sameName(subject, certificate.issuer))) {
    const answer = await askStatus(platform, certificate, issuer);
    if (answer !== undefined) return answer.response;
  }
  return undefined;
}

type FetchedList = { der: Uint8Array; list: CertificateList };

async function listsAbout(
  { issuer }: Certificate,
  readLists: () => Promise<readonly FetchedList[]>,
): Promise<Uint8Array[]> {
  const lists = await readLists();
  return lists.filter(({ list }) => sameName(list.issuer, issuer)).map(({ der }) => der);
}

/** One address that is silent, or answers what is no list, takes nothing from the others. */
async function fetchLists(platform: Platform): Promise<FetchedList[]> {
  const answers = await Promise.all(
    listCrlUrls(platform).map(async (url): Promise<FetchedList[]> => {
      const der = await fetchCrl(platform, url).catch(() => undefined);
      return der === undefined ? [] : readable(der);
    }),
  );
  return answers.flat();
}

function readable(der: Uint8Array): FetchedList[] {
  try {
    return [{ der, list: parseCrl(der) }];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
