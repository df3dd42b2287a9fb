import { type Certificate, createOcspRequest, sameName } from '@hien-luong/pki';
import { readInput } from '../files/read-input.ts';
import type { Terminal } from '../terminal.ts';
import { isAllowedHost } from './is-allowed-host.ts';
import { postDer } from './post-der.ts';

export type StatusSource = {
  /** Files in DER. */
  crl: readonly string[];
  ocsp: readonly string[];
  /** Whether authorities may be asked at the addresses that certificates name. */
  online: boolean;
  /** Hosts that may be asked besides those known. */
  allowHosts: readonly string[];
};

export type CollectedStatus = {
  crls: Uint8Array[];
  ocspResponses: Uint8Array[];
  /** Addresses that were not asked because their host is not allowed. */
  refused: string[];
  /** Addresses that gave no answer, with the reason. */
  failed: string[];
};

/** A file can name as many certificates as it likes. */
const MOST_QUESTIONS = 32;

/** Status information as given, and as asked for where that is wanted. */
export async function collectStatus(
  terminal: Terminal,
  source: StatusSource,
  certificates: readonly Certificate[],
): Promise<CollectedStatus> {
  const read = (paths: readonly string[]) =>
    Promise.all(paths.map((path) => readInput(terminal, path)));
  const status: CollectedStatus = {
    crls: await read(source.crl),
    ocspResponses: await read(source.ocsp),
    refused: [],
    failed: [],
  };
  if (!source.online) return status;
  const questions = certificates.flatMap((certificate) => {
    const issuer = certificates.find((other) => sameName(other.subject, certificate.issuer));
    const isRoot = sameName(certificate.subject, certificate.issuer);
    return issuer === undefined || isRoot ? [] : [{ certificate, issuer }];
  });
  for (const question of questions.slice(0, MOST_QUESTIONS)) {
    await ask(question, source.allowHosts, status);
  }
  return status;
}

/** The first address that answers; OCSP before the list, which may be long and old. */
async function ask(
  { certificate, issuer }: { certificate: Certificate; issuer: Certificate },
  allowHosts: readonly string[],
  status: CollectedStatus,
): Promise<void> {
  const { ocspUrls, crlUrls } = certificate.extensions;
  const attempts = [
    ...ocspUrls.map((url) => ({ url, into: status.ocspResponses, isOcsp: true })),
    ...crlUrls.map((url) => ({ url, into: status.crls, isOcsp: false })),
  ];
  for (const { url, into, isOcsp } of attempts) {
    if (!isAllowedHost(url, allowHosts)) {
      status.refused.push(url);
      continue;
    }
    try {
      const body = createOcspRequest({ certificate, issuer });
      into.push(await postDer(isOcsp ? { url, body, type: 'application/ocsp-request' } : { url }));
      return;
    } catch (error) {
      status.failed.push(`${url}: ${error instanceof Error ? error.message : error}`);
    }
  }
}
