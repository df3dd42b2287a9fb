import type { PdfLimits } from '../pdf-limits.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import { parseObject } from '../syntax/parse-object.ts';
import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { Scanner } from '../syntax/scanner.ts';

export type PackedObject = { readonly num: number; readonly value: PdfValue };

/**
 * Objects packed in an object stream, by their index in it.
 *
 * @spec ISO 32000-2 §7.5.7
 */
export function readObjectStream(
  dict: PdfDict,
  data: Uint8Array,
  limits: PdfLimits,
): PackedObject[] {
  const count = dict.entries.get('N');
  const first = dict.entries.get('First');
  if (typeof count !== 'number' || typeof first !== 'number')
    throw damaged('object stream', undefined, 'STREAM_BROKEN');
  if (count > limits.maxObjects) throw limitExceeded('maxObjects', limits.maxObjects);
  const header = new Scanner(data);
  const objects: PackedObject[] = [];
  for (let i = 0; i < count; i++) {
    const num = header.expectUnsigned();
    const offset = header.expectUnsigned();
    objects.push({ num, value: parseObject(new Scanner(data, first + offset), limits) });
  }
  return objects;
}
