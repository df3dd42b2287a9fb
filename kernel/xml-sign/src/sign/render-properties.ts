import type { ValidationValues } from '../xades/unsigned-properties.ts';
import { encodeBase64 } from '../xml/base64.ts';
import type { C14nMethod } from '../xml/c14n-method.ts';
import { c14nUri } from '../xml/c14n-method.ts';
import { NS } from '../xml/namespaces.ts';

/** @spec EN 319 132-1 §5.3, §5.5.2 */
export function renderTimestamp(
  kind: 'signature' | 'archive',
  token: Uint8Array,
  method: C14nMethod,
): string {
  const content =
    `<ds:CanonicalizationMethod xmlns:ds="${NS.ds}" Algorithm="${c14nUri(method)}"/>` +
    `<xades:EncapsulatedTimeStamp>${encodeBase64(token)}</xades:EncapsulatedTimeStamp>`;
  return kind === 'signature'
    ? `<xades:SignatureTimeStamp xmlns:xades="${NS.xades}">${content}</xades:SignatureTimeStamp>`
    : inVersion141('ArchiveTimeStamp', content);
}

/**
 * Validation data: the first set in properties of its own, what a later timestamp needs in the
 * container made for that.
 * @spec EN 319 132-1 §5.4, §5.5.1
 */
export function renderValues(values: ValidationValues, isFirst: boolean): string {
  const namespace = isFirst ? ` xmlns:xades="${NS.xades}"` : '';
  const certificates = list('EncapsulatedX509Certificate', values.certificates);
  const lists = [
    wrap('CRLValues', list('EncapsulatedCRLValue', values.crls)),
    wrap('OCSPValues', list('EncapsulatedOCSPValue', values.ocspResponses)),
  ].join('');
  const content = [
    wrap(`CertificateValues${namespace}`, certificates),
    wrap(`RevocationValues${namespace}`, lists),
  ].join('');
  return isFirst || content === '' ? content : inVersion141('TimeStampValidationData', content);
}

function inVersion141(name: string, content: string): string {
  const namespaces = `xmlns:xades141="${NS.xades141}" xmlns:xades="${NS.xades}"`;
  return `<xades141:${name} ${namespaces}>${content}</xades141:${name}>`;
}

function list(name: string, values: readonly Uint8Array[]): string {
  return values.map((value) => wrap(name, encodeBase64(value))).join('');
}

/** Nothing where there is no content: empty lists are not valid. */
function wrap(start: string, content: string): string {
  const name = start.split(' ')[0];
  return content === '' ? '' : `<xades:${start}>${content}</xades:${name}>`;
}
