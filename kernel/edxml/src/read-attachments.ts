import { type Attachment, attachmentOf } from './attachment.ts';
import { sanitizeAttachmentName } from './attachment-name.ts';
import { decodeBase64 } from './decode-base64.ts';
import { EdxmlError } from './edxml-error.ts';
import type { ReadLimits } from './read-limits.ts';
import type { ReadContext } from './read-warning.ts';
import { unwrapAttachment } from './unwrap-attachment.ts';
import { contentOf, findChild, findText, listChildren, type XmlElement } from './xml-element.ts';

type Source = { payloads: Uint8Array[]; limits: ReadLimits; context: ReadContext };
type Listed = { contentId: string | undefined; name: string | undefined };

/**
 * Decodes every attachment under `root` and compares them with the manifest. A file that cannot be
 * decoded fails the packet; a line without a file or a file without a line is only warned of.
 */
export function readAttachments(root: XmlElement, source: Source): Attachment[] {
  const listed = readManifest(root);
  const { context } = source;
  const attachments = listChildren(findChild(root, 'AttachmentEncoded'), 'Attachment').map(
    (element, index) => {
      const contentId = contentIdOf(element) ?? String(index + 1);
      const line = listed.find((candidate) => candidate.contentId === contentId);
      if (line === undefined) context.warn('ATTACHMENT_UNLISTED', 'Attachment', contentId);
      return readAttachment(element, contentId, line?.name, source);
    },
  );
  for (const { contentId } of listed) {
    if (!attachments.some((attachment) => attachment.contentId === contentId)) {
      context.warn('ATTACHMENT_MISSING', 'Reference', contentId);
    }
  }
  return attachments;
}

function readManifest(root: XmlElement): Listed[] {
  const body = findChild(findChild(root, 'edXMLEnvelope'), 'edXMLBody');
  return listChildren(findChild(body, 'edXMLManifest'), 'Reference').map((element) => ({
    contentId: contentIdOf(element),
    name: findText(element, 'AttachmentName'),
  }));
}

function readAttachment(
  element: XmlElement,
  contentId: string,
  listedName: string | undefined,
  { payloads, limits, context }: Source,
): Attachment {
  const wireName = findText(element, 'AttachmentName') ?? listedName ?? '';
  const name = sanitizeAttachmentName(wireName) || `attachment-${contentId}`;
  if (name !== wireName) context.warn('ATTACHMENT_RENAMED', 'Attachment/AttachmentName', wireName);
  const decoded = decodePayload(findChild(element, 'ContentTransferEncoded'), contentId, payloads);
  if (decoded.length === 0) context.warn('ATTACHMENT_EMPTY', 'Attachment', contentId);
  if (decoded.length > limits.maxAttachmentBytes) {
    throw new EdxmlError('ATTACHMENT_TOO_LARGE', 'attachment too large', {
      details: { size: decoded.length },
    });
  }
  const { bytes, damaged } = unwrapAttachment(name, decoded, limits);
  if (damaged) context.warn('ATTACHMENT_ZIP_DAMAGED', 'Attachment', contentId);
  const description = findText(element, 'Description');
  return attachmentOf({ contentId, name, bytes, ...(description && { description }) });
}

/** The element's text is the payload's index, which the scanner left in its place. */
function decodePayload(
  element: XmlElement | undefined,
  contentId: string,
  payloads: Uint8Array[],
): Uint8Array {
  const index = contentOf(element) ?? '';
  if (index === '') return new Uint8Array();
  const payload = /^\d+$/.test(index) ? payloads[Number(index)] : undefined;
  if (payload === undefined || element?.children.length !== 0) throw badContent(contentId);
  try {
    return decodeBase64(withoutCharacterReferences(payload));
  } catch (error) {
    if (error instanceof EdxmlError) throw badContent(contentId, error);
    throw error;
  }
}

/** Serialisers of lines ending in CRLF write the CR as `&#13;`. */
function withoutCharacterReferences(payload: Uint8Array): Uint8Array {
  if (!payload.includes(0x26)) return payload;
  const text = Buffer.from(payload).toString('latin1');
  return Buffer.from(text.replace(/&#(?:13|10|9|32|x0?[dDaA9]|x20);/g, ' '), 'latin1');
}

function contentIdOf(element: XmlElement): string | undefined {
  return findText(element, 'ContentId')?.replace(/^cid:/i, '');
}

function badContent(contentId: string, cause?: EdxmlError): EdxmlError {
  return new EdxmlError('ATTACHMENT_ENCODING', 'attachment is not base64', {
    details: { element: 'Attachment/ContentTransferEncoded', contentId: contentId.slice(0, 100) },
    cause,
  });
}
