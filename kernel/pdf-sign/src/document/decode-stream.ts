import { inflateSync } from 'node:zlib';
import type { PdfLimits } from '../pdf-limits.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import type { PdfDict, PdfStream, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import { undoPredictor } from './undo-predictor.ts';

/** What is left of `maxInflatedBytes` for one document; decoding takes from it. */
export type InflateBudget = { left: number };

/**
 * Decoded bytes of a stream without filter or with one Flate filter (ISO 32000-2 §7.4.4), which is
 * what cross-reference and object streams use. Undefined for any other filter.
 */
export function decodeStream(
  stream: PdfStream,
  budget: InflateBudget,
  limits: PdfLimits,
): Uint8Array | undefined {
  const filter = onlyItem(stream.dict.entries.get('Filter'));
  if (filter === undefined || filter === null) return stream.raw;
  if (!isName(filter, 'FlateDecode')) return undefined;
  const inflated = inflate(stream.raw, budget, limits);
  const parameters = onlyItem(stream.dict.entries.get('DecodeParms'));
  return isKind(parameters, 'dict') ? unpredict(inflated, parameters) : inflated;
}

/** The value, the one item of an array of one; for a longer array the array, which no filter is. */
function onlyItem(value: PdfValue | undefined): PdfValue | undefined {
  if (!isKind(value, 'array')) return value;
  return value.items.length <= 1 ? value.items[0] : value;
}

function inflate(raw: Uint8Array, budget: InflateBudget, limits: PdfLimits): Uint8Array {
  if (budget.left <= 0) throw limitExceeded('maxInflatedBytes', limits.maxInflatedBytes);
  try {
    const bytes = inflateSync(raw, { maxOutputLength: budget.left });
    budget.left -= bytes.length;
    return bytes;
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw limitExceeded('maxInflatedBytes', limits.maxInflatedBytes);
    }
    throw damaged('compressed stream', undefined, 'STREAM_BROKEN');
  }
}

function unpredict(bytes: Uint8Array, parameters: PdfDict): Uint8Array {
  const setting = (key: string, otherwise: number) => {
    const value = parameters.entries.get(key) ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 65_535) {
      throw damaged(`predictor parameter ${key}`, undefined, 'STREAM_BROKEN');
    }
    return value;
  };
  return undoPredictor(bytes, {
    predictor: setting('Predictor', 1),
    columns: setting('Columns', 1),
    colors: setting('Colors', 1),
    bitsPerComponent: setting('BitsPerComponent', 8),
  });
}
