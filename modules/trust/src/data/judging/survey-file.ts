import { readAsice } from '@hien-luong/asice';
import { extractSignatures, extractValidationData } from '@hien-luong/pdf-sign';
import { type Certificate, OID, PkiError, parseSignedData, validatePath } from '@hien-luong/pki';
import { readXmlSignatures, type XmlSignature } from '@hien-luong/xml-sign';
import { formatOf } from './file-format.ts';
import {
  type FileQuestion,
  type ReadTrust,
  readableCertificates,
  readTrust,
} from './file-question.ts';
import { problemOfFile } from './unreadable.ts';

/** A certificate whose status is worth asking for: it leads to one of our anchors. */
export type StatusWanted = {
  certificate: Uint8Array;
  issuer: Uint8Array;
};

/** Certificates that a file brings into play, before anything is judged. */
export type FileSurvey = { fingerprints: string[]; wanted: StatusWanted[] };

/** A file can name as many certificates as it likes; so many are looked at, and asked about. */
const MOST_CERTIFICATES = 400;
const MOST_QUESTIONS = 48;

export function surveyFile({
  bytes,
  trust,
  now,
  limits,
}: Pick<FileQuestion, 'bytes' | 'trust' | 'now' | 'limits'>): FileSurvey {
  const certificates = new Map(
    certificatesIn(bytes, limits)
      .slice(0, MOST_CERTIFICATES)
      .map((one) => [one.fingerprintSha256, one]),
  );
  const known = readTrust(trust);
  const wanted = new Map<string, StatusWanted>();
  for (const certificate of certificates.values()) {
    for (const one of linksOf(certificate, [...certificates.values()], known, now)) {
      if (wanted.size < MOST_QUESTIONS) wanted.set(one.fingerprint, one.link);
    }
  }
  return { fingerprints: [...certificates.keys()], wanted: [...wanted.values()] };
}

/** Along its path to an anchor, as of a time within its validity: it may have ended since. */
function linksOf(
  certificate: Certificate,
  all: readonly Certificate[],
  { anchors, intermediates }: ReadTrust,
  now: Date,
) {
  const at = now < certificate.notAfter ? now : certificate.notAfter;
  const verdict = validatePath({
    certificate,
    anchors,
    intermediates: [...intermediates, ...all.filter(isCa)],
    at: at > certificate.notBefore ? at : certificate.notBefore,
    purpose: 'any',
  });
  if (!verdict.ok) return [];
  return verdict.path.slice(0, -1).flatMap((subject, index) => {
    const issuer = verdict.path[index + 1];
    if (issuer === undefined || answersForStatus(subject)) return [];
    const link = { certificate: subject.der, issuer: issuer.der };
    return [{ fingerprint: subject.fingerprintSha256, link }];
  });
}

function isCa({ extensions }: Certificate): boolean {
  return extensions.basicConstraints?.ca === true;
}

/** A responder that its CA appointed for a short while; nobody answers for it. */
function answersForStatus({ extensions }: Certificate): boolean {
  return extensions.extendedKeyUsage?.includes(OID.ocspSigning) === true;
}

function certificatesIn(bytes: Uint8Array, limits: FileQuestion['limits']): Certificate[] {
  try {
    switch (formatOf(bytes)) {
      case 'pdf':
        return certificatesOfPdf(bytes, limits);
      case 'xml':
        return readXmlSignatures({ xml: bytes }).flatMap(certificatesOfXml);
      case 'asice':
        return readAsice({ container: bytes }).signatures.flatMap(({ signature }) =>
          certificatesOfXml(signature),
        );
      case 'unknown':
        return [];
    }
  } catch (error) {
    if (problemOfFile(error) === undefined) throw error;
    return [];
  }
}

function certificatesOfPdf(
  pdf: Uint8Array,
  { pdf: limits, maxSignatures }: FileQuestion['limits'],
) {
  const signatures = extractSignatures(pdf, limits).slice(0, maxSignatures);
  const stored = extractValidationData(pdf, limits).certificates.slice(0, MOST_CERTIFICATES);
  return [
    ...signatures.flatMap(({ cms }) => certificatesOfCms(cms)),
    ...readableCertificates(stored),
  ];
}

function certificatesOfXml(signature: XmlSignature): Certificate[] {
  const { signerCertificate, keyInfoCertificates, unsignedProperties, timestamps } = signature;
  const inProperties = unsignedProperties.flatMap(({ certificates }) => certificates);
  return [
    ...(signerCertificate === undefined ? [] : [signerCertificate]),
    ...readableCertificates([...keyInfoCertificates, ...inProperties].slice(0, MOST_CERTIFICATES)),
    ...timestamps.flatMap(({ token }) => certificatesOfCms(token)),
  ];
}

/** Those of a signature, and those of the timestamps within it. */
function certificatesOfCms(cms: Uint8Array): Certificate[] {
  try {
    const { certificates, signerInfos } = parseSignedData(cms);
    const tokens = signerInfos
      .flatMap(({ unsignedAttributes = [] }) => unsignedAttributes)
      .filter(({ type }) => type === OID.signatureTimestampToken)
      .flatMap(({ values }) => values.map(({ bytes }) => bytes));
    return [...certificates, ...tokens.flatMap(certificatesOfCms)];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}
