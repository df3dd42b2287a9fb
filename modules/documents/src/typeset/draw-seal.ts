import type { PageBox } from '../rules/document-boxes.ts';
import { compileTypst } from './compile-typst.ts';
import { millimetres } from './millimetres.ts';

/** Diameter of the round seal of an agency that bears no national emblem. */
const SEAL_DIAMETER_MM = 36;

/**
 * The image of an agency's seal: red, true in size, on a transparent ground. A demo seal says so
 * around its rim.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function drawSeal(agency: { name: string; parentName: string | null }): Uint8Array {
  const above = (agency.parentName ?? agency.name).toLocaleUpperCase('vi').normalize('NFC');
  const name = agency.name.toLocaleUpperCase('vi').normalize('NFC');
  return compileTypst('seal', {
    diameter: SEAL_DIAMETER_MM,
    above,
    aboveSize: above.length > 34 ? 200 / above.length : 6,
    below: '★ MẪU TRÌNH DIỄN ★',
    name,
    nameSize: name.length > 40 ? 5.5 : 7.5,
  }).pdf;
}

/**
 * Where the seal goes: over a third of the signature's image, to its left.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function sealBoxBeside(signature: PageBox): PageBox {
  const diameter = millimetres(SEAL_DIAMETER_MM);
  const [x, y, width, height] = signature.rect;
  const left = Math.max(0, x + width / 3 - diameter);
  return { page: signature.page, rect: [left, y + height / 2 - diameter / 2, diameter, diameter] };
}
