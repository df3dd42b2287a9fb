import type { SignatureValidation } from '@hien-luong/ades';
import { simpleReport } from '@hien-luong/ades';
import { verifyAsice } from '@hien-luong/asice';
import { formatName } from '@hien-luong/pki';
import type { VerifiedXmlSignature, XmlSignature } from '@hien-luong/xml-sign';
import { verifyXml } from '@hien-luong/xml-sign';
import { OUTCOMES } from './conclude-pdf.ts';
import type { FileQuestion } from './file-question.ts';
import type { Covered, JudgedFile, JudgedSignature } from './judged-file.ts';
import { worstOf } from './judged-file.ts';

const NOTHING_ELSE = { pdf: undefined, unsignedFiles: [], dataFiles: [], warnings: [] };

/** XAdES within a document, around data, or about files beside it. Throws `XmlSignError`. */
export function judgeXml({ bytes, anchors, material, data, now }: FileQuestion): JudgedFile {
  const findPart = (uri: string) => data.get(nameOfUri(uri));
  const found = verifyXml({
    xml: bytes,
    findPart,
    certificates: material.certificates,
    anchors,
    material,
    now,
  });
  const signatures = found.signatures.map((one, index) =>
    judgedSignature(one, one.signature.id ?? `${index + 1}`, coveredByXml(one.signature)),
  );
  const outcome = worstOf(signatures.map((one) => one.outcome));
  return { ...NOTHING_ELSE, format: 'xml', outcome, signatures };
}

/** ASiC-E with XAdES. Throws `ZipError`, `AsiceError`. */
export function judgeAsice({ bytes, anchors, material, now }: FileQuestion): JudgedFile {
  const { certificates } = material;
  const found = verifyAsice({ container: bytes, certificates, anchors, material, now });
  const dataFiles = found.dataFiles.map(({ name }) => name);
  const signatures = found.signatures.map((one) =>
    judgedSignature(one, one.file, coveredInContainer(one.signature, one.covers, dataFiles)),
  );
  return {
    format: 'asice',
    outcome: found.overall === 'UNSIGNED' ? 'indeterminate' : OUTCOMES[found.overall],
    signatures,
    pdf: undefined,
    unsignedFiles: found.unsignedFiles,
    dataFiles,
    warnings: found.warnings,
  };
}

function judgedSignature(
  { signature, validation }: VerifiedXmlSignature,
  id: string,
  covered: Covered,
): JudgedSignature {
  const certificate = validation.signature.signingCertificate;
  const { signer } = simpleReport(validation);
  return {
    outcome: OUTCOMES[validation.indication],
    subIndication: validation.subIndication,
    id,
    type: 'SIGNATURE',
    level: validation.level,
    signer: certificate && {
      subject: formatName(certificate.subject),
      organisation: signer?.organisation,
      issuer: formatName(certificate.issuer),
      serialNumber: certificate.serialNumber,
      fingerprint: certificate.fingerprintSha256,
    },
    time: timeOf(validation),
    covered,
    revision: undefined,
    laterChanges: { permitted: [], forbidden: [] },
    checks: [{ code: signature.ok ? 'SIGNATURE' : signature.reason, ok: signature.ok }],
    validation,
  };
}

function timeOf(validation: SignatureValidation): JudgedSignature['time'] {
  const { time } = simpleReport(validation);
  if (time.source === 'TIMESTAMP') return { at: time.at, source: 'timestamp' };
  return time.source === 'CLAIMED' ? { at: time.at, source: 'claimed' } : undefined;
}

function coveredByXml(signature: XmlSignature): Covered {
  if (!signature.ok) return { kind: 'broken' };
  if (signature.coverage === 'DOCUMENT') return { kind: 'whole' };
  const names = signature.signed.map(({ uri, element }) =>
    element === undefined ? decodedUri(uri) : `<${element.name}>`,
  );
  return { kind: 'parts', names };
}

function coveredInContainer(
  signature: XmlSignature,
  covers: readonly string[],
  dataFiles: readonly string[],
): Covered {
  if (!signature.ok) return { kind: 'broken' };
  const isAll = dataFiles.length > 0 && covers.length === dataFiles.length;
  return isAll ? { kind: 'whole' } : { kind: 'parts', names: covers };
}

/** A file beside the signature is found by its name alone: no reference leads anywhere else. */
function nameOfUri(uri: string): string {
  return decodedUri(uri).split('/').at(-1)?.normalize('NFC') ?? '';
}

function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
