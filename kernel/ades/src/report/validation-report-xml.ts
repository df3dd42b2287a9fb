import { formatName } from '@hien-luong/pki';
import type { Conclusion } from '../outcome/conclusion.ts';
import type { Indication, SubIndication } from '../outcome/indication.ts';
import type { BlockReport, ConstraintCheck } from '../outcome/journal.ts';
import type { SignatureValidation } from '../process/signature-validation.ts';
import { objectIdOf } from '../signature/object-id.ts';
import { digest, proofElement, reference, validationObjects } from './validation-objects.ts';
import type { XmlElement } from './xml-element.ts';
import { element, textElement, writeXml } from './xml-element.ts';

const NAMESPACES = {
  xmlns: 'http://uri.etsi.org/19102/v1.4.1#',
  'xmlns:ds': 'http://www.w3.org/2000/09/xmldsig#',
  'xmlns:xades': 'http://uri.etsi.org/01903/v1.3.2#',
};
const PROCESSES: Readonly<Record<SignatureValidation['process'], string>> = {
  BASIC: 'Basic',
  WITH_TIME: 'LTVM',
  LONG_TERM: 'LTA',
};
const INDICATIONS: Readonly<Record<Indication, string>> = {
  TOTAL_PASSED: 'total-passed',
  INDETERMINATE: 'indeterminate',
  TOTAL_FAILED: 'total-failed',
};

/**
 * The machine-readable report about the signatures of a file, by the schema of TS 119 102-2 V1.4.1;
 * unsigned, as the schema allows. Undefined for a file without signatures, of which there is none.
 * @spec TS 119 102-2 §4
 */
export function validationReportXml(
  validations: readonly SignatureValidation[],
): string | undefined {
  if (validations.length === 0) return undefined;
  return writeXml(
    element(
      'ValidationReport',
      NAMESPACES,
      validations.map(signatureReport),
      validationObjects(validations),
    ),
  );
}

function signatureReport(validation: SignatureValidation): XmlElement {
  return element(
    'SignatureValidationReport',
    {},
    signatureIdentifier(validation),
    constraintsReport(validation),
    timeInfo(validation),
    signatureAttributes(validation),
    signerInformation(validation),
    element(
      'SignatureValidationProcess',
      {},
      textElement(
        'SignatureValidationProcessID',
        `urn:etsi:019102:validationprocess:${PROCESSES[validation.process]}`,
      ),
    ),
    signatureStatus(validation),
  );
}

/** The digest is that of the signature value: it names the signature wherever it is carried. */
function signatureIdentifier({ signature }: SignatureValidation): XmlElement {
  const { signatureValue, id } = signature;
  return element(
    'SignatureIdentifier',
    {},
    signatureValue && digest(objectIdOf(signatureValue)),
    signatureValue &&
      textElement('ds:SignatureValue', Buffer.from(signatureValue).toString('base64')),
    textElement('HashOnly', 'false'),
    textElement('DocHashOnly', 'false'),
    textElement('DAIdentifier', id),
  );
}

/** Each check of each block with its outcome, and by which policy. */
function constraintsReport({ blocks, policy }: SignatureValidation): XmlElement {
  const identifier = `urn:hien-luong:validation-policy:${policy.id}:${policy.version}`;
  const hash = Buffer.from(policy.sha256, 'hex').toString('base64');
  return element(
    'ValidationConstraintsEvaluationReport',
    {},
    element(
      'SignatureValidationPolicy',
      {},
      element(
        'SignaturePolicyIdentifier',
        {},
        element(
          'xades:SignaturePolicyId',
          {},
          element('xades:SigPolicyId', {}, textElement('xades:Identifier', identifier)),
          element(
            'xades:SigPolicyHash',
            {},
            element('ds:DigestMethod', { Algorithm: 'http://www.w3.org/2001/04/xmlenc#sha256' }),
            textElement('ds:DigestValue', hash),
          ),
        ),
      ),
      textElement('PolicyName', `${policy.id} ${policy.version}`),
    ),
    blocks.flatMap((block) => block.checks.map((check) => constraintReport(block, check))),
  );
}

function constraintReport({ block, conclusion }: BlockReport, check: ConstraintCheck): XmlElement {
  const { constraint, outcome, detail } = check;
  const isOff = outcome === 'ignored';
  return element(
    'ValidationConstraint',
    {},
    textElement(
      'ValidationConstraintIdentifier',
      `urn:hien-luong:constraint:${block}:${constraint}`,
    ),
    detail === undefined || detail === ''
      ? undefined
      : element(
          'ValidationConstraintParameter',
          {},
          textElement('Type', 'urn:hien-luong:constraint-detail'),
          textElement('Value', detail),
        ),
    element(
      'ConstraintStatus',
      {},
      textElement('Status', `urn:etsi:019102:constraintStatus:${isOff ? 'disabled' : 'applied'}`),
    ),
    isOff
      ? undefined
      : element('ValidationStatus', {}, checkStatus(outcome === 'failed' ? conclusion : undefined)),
  );
}

function checkStatus(failure: Conclusion | undefined): readonly (XmlElement | undefined)[] {
  const status = failure?.status.toLowerCase() ?? 'passed';
  const sub = failure === undefined || failure.status === 'PASSED' ? undefined : failure.sub;
  return [mainIndication(status), sub && subIndication(sub)];
}

function timeInfo({ validatedAt, bestSignatureTime, timestamps }: SignatureValidation): XmlElement {
  const stamp = timestamps.find(({ timestamp }) => timestamp.id === bestSignatureTime.by);
  return element(
    'ValidationTimeInfo',
    {},
    textElement('ValidationTime', validatedAt.toISOString()),
    proofElement('BestSignatureTime', bestSignatureTime.at, stamp?.object),
  );
}

const STAMPS = {
  content: 'AllDataObjectsTimeStamp',
  signature: 'SignatureTimeStamp',
  archive: 'ArchiveTimeStamp',
  document: 'DocTimeStamp',
} as const;

function signatureAttributes(validation: SignatureValidation): XmlElement | undefined {
  const { signature, timestamps } = validation;
  const { claimedSigningTime } = signature;
  const times = timestamps.flatMap(({ timestamp, info, object }) => {
    if (info === undefined) return [];
    const value = textElement('TimeStampValue', info.genTime.toISOString());
    return [element(STAMPS[timestamp.kind], {}, reference('AttributeObject', object), value)];
  });
  const claimed =
    claimedSigningTime &&
    element('SigningTime', {}, textElement('Time', claimedSigningTime.toISOString()));
  if (claimed === undefined && times.length === 0) return undefined;
  return element('SignatureAttributes', {}, claimed, times);
}

function signerInformation({ signature }: SignatureValidation): XmlElement | undefined {
  const { signingCertificate } = signature;
  if (signingCertificate === undefined) return undefined;
  return element(
    'SignerInformation',
    {},
    reference('SignerCertificate', signingCertificate.fingerprintSha256),
    textElement('Signer', formatName(signingCertificate.subject)),
  );
}

function signatureStatus(validation: SignatureValidation): XmlElement {
  const { indication, subIndication: sub } = validation;
  return element(
    'SignatureValidationStatus',
    {},
    mainIndication(INDICATIONS[indication]),
    sub && subIndication(sub),
    reportData(validation),
  );
}

/** @spec TS 119 102-2 §4.3.12 */
function reportData({ path, anchor, revoked }: SignatureValidation): XmlElement | undefined {
  const [holder, ...issuers] = path.map(({ fingerprintSha256 }) => fingerprintSha256);
  if (holder === undefined) return undefined;
  const root = anchor?.certificate.fingerprintSha256;
  const between = issuers.filter((object) => object !== root);
  return element(
    'AssociatedValidationReportData',
    {},
    root && reference('TrustAnchor', root),
    element(
      'CertificateChain',
      {},
      reference('SigningCertificate', holder),
      between.map((object) => reference('IntermediateCertificate', object)),
      root && reference('TrustAnchor', root),
    ),
    revoked &&
      element(
        'RevocationStatusInformation',
        {},
        reference('ValidationObjectId', revoked.certificate.fingerprintSha256),
        textElement('RevocationTime', revoked.at.toISOString()),
        textElement('RevocationReason', `urn:etsi:019102:revocationReason:${revoked.reason}`),
      ),
  );
}

function mainIndication(value: string): XmlElement {
  return textElement('MainIndication', `urn:etsi:019102:mainindication:${value}`);
}

function subIndication(value: SubIndication): XmlElement {
  return textElement('SubIndication', `urn:etsi:019102:subindication:${value}`);
}
