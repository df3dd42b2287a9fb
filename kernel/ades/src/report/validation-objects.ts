import type { Certificate } from '@hien-luong/pki';
import type { SignatureValidation } from '../process/signature-validation.ts';
import type { ObjectId } from '../signature/object-id.ts';
import type { XmlElement } from './xml-element.ts';
import { element, textElement } from './xml-element.ts';

/** Identifier of an object within the report; an XML name, hence the letter. */
function referenceOf(object: ObjectId): string {
  return `o-${object}`;
}

export function reference(name: string, ...objects: readonly ObjectId[]): XmlElement {
  return element(name, { VOReference: objects.map(referenceOf).join(' ') });
}

/**
 * Everything that validation rested on, each once: certificates in full, lists, answers and tokens
 * in full or by digest, and what proves that they existed.
 */
export function validationObjects(
  validations: readonly SignatureValidation[],
): XmlElement | undefined {
  const objects = new Map<ObjectId, XmlElement>();
  for (const validation of validations) {
    const proofs = new Map(validation.proofs.map((proof) => [proof.object, proof]));
    const tokens = new Map(
      validation.timestamps.map(({ timestamp, object }) => [timestamp.id, object]),
    );
    const add = (object: ObjectId, type: string, representation: XmlElement) => {
      if (objects.has(object)) return;
      const proof = proofs.get(object);
      objects.set(
        object,
        element(
          'ValidationObject',
          { id: referenceOf(object) },
          textElement('ObjectType', `urn:etsi:019102:validationObject:${type}`),
          element('ValidationObjectRepresentation', {}, representation),
          proof && proofElement('POE', proof.at, tokens.get(proof.by)),
        ),
      );
    };
    for (const certificate of certificatesOf(validation)) {
      add(certificate.fingerprintSha256, 'certificate', base64(certificate.der));
    }
    for (const { parts } of validation.statements) {
      for (const { id, kind } of parts) {
        add(id, kind === 'ocsp' ? 'OCSPResponse' : 'CRL', digest(id));
      }
    }
    for (const { timestamp, object } of validation.timestamps) {
      add(object, 'timestamp', base64(timestamp.token));
    }
  }
  return objects.size === 0
    ? undefined
    : element('SignatureValidationObjects', {}, [...objects.values()]);
}

export function proofElement(name: string, at: Date, token: ObjectId | undefined): XmlElement {
  return element(
    name,
    {},
    textElement('POETime', at.toISOString()),
    textElement('TypeOfProof', 'urn:etsi:019102:poetype:validation'),
    token === undefined ? undefined : reference('POEObject', token),
  );
}

function certificatesOf(validation: SignatureValidation): readonly Certificate[] {
  const { signingCertificate } = validation.signature;
  return [
    ...(signingCertificate === undefined ? [] : [signingCertificate]),
    ...validation.path,
    ...validation.timestamps.flatMap(({ basic }) => basic.certificate?.path ?? []),
  ];
}

function base64(bytes: Uint8Array): XmlElement {
  return textElement('base64', Buffer.from(bytes).toString('base64'));
}

export function digest(sha256: ObjectId): XmlElement {
  return element(
    'DigestAlgAndValue',
    {},
    element('ds:DigestMethod', { Algorithm: 'http://www.w3.org/2001/04/xmlenc#sha256' }),
    textElement('ds:DigestValue', Buffer.from(sha256, 'hex').toString('base64')),
  );
}
