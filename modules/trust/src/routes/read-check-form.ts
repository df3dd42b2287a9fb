import { TrustError } from '../rules/trust-error.ts';

export type CheckForm = {
  /** The file as it came; its name is for display only. */
  file: Uint8Array;
  fileName: string;
  /** Fields beside the file, by name. */
  fields: ReadonlyMap<string, string>;
};

/** A program may send the file as the body itself. */
const FILE_TYPE =
  /^(?:application\/(?:pdf|octet-stream|xml|zip|vnd\.etsi\.asic-e\+zip)|text\/xml)\s*(?:;|$)/i;
const MOST_NAME = 255;
const MOST_FIELDS = 10;

/**
 * A file as a form sends it, or alone as the body. Everything is read from memory; nothing touches
 * a disk.
 * @spec RFC 7578 §4
 */
export async function readCheckForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<CheckForm> {
  if (FILE_TYPE.test(contentType)) {
    return asked({ file: body, fileName: '', fields: new Map() });
  }
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw new TrustError('FORM_INVALID', `neither a form nor a file: ${contentType.slice(0, 80)}`);
  }
  const entries = [...(await parse(body, contentType))];
  const files = entries.filter((entry): entry is [string, File] => typeof entry[1] !== 'string');
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (files.length > 1 || texts.length > MOST_FIELDS) {
    throw new TrustError('FORM_INVALID', 'one file at a time');
  }
  const file = files[0]?.[1];
  if (file === undefined) throw new TrustError('FILE_MISSING', 'the form has no file');
  return asked({
    file: new Uint8Array(await file.arrayBuffer()),
    fileName: plainName(file.name),
    fields: new Map(texts),
  });
}

async function parse(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new TrustError('FORM_INVALID', 'the form cannot be read', { cause });
  }
}

/** A form whose file input was left empty sends a file without name and bytes. */
function asked(form: CheckForm): CheckForm {
  if (form.file.length > 0) return form;
  throw new TrustError('FILE_MISSING', 'the file is empty', {
    details: { named: form.fileName !== '' },
  });
}

function plainName(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{C}]/gu, '')
    .trim()
    .slice(0, MOST_NAME);
}
