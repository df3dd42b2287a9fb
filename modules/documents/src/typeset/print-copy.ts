import { inspectPdf, type PreparedPrint, preparePrint } from '@hien-luong/pdf-sign';
import {
  type CalendarDate,
  type CopyKind,
  copyKindFacts,
  formatOfficialDate,
} from '@hien-luong/vn';
import type { SigningAuthority } from '../rules/signing-authority.ts';
import { compileTypst } from './compile-typst.ts';
import { signatureLinesOf } from './compose-sheet.ts';
import { millimetres } from './millimetres.ts';

export type PrintedCopy = {
  kind: CopyKind;
  authority: SigningAuthority;
  numberAndSymbol: string;
  copiedOn: CalendarDate;
  receivers: readonly string[];
};

/**
 * The print of a document as its copy on paper: its pages, and below its last line, on the same
 * sheet, the copy's own parts with room for signature and seal. Where the last page has no room they
 * stand on the next one, which is the back of the sheet when it is printed on both sides.
 * @law NĐ 30/2020/NĐ-CP PL.I p.II
 */
export function printCopy(pdf: Uint8Array, copy: PrintedCopy): PreparedPrint {
  const block = drawCopyBlock(copy);
  const [page] = inspectPdf(block).pages;
  const [, , width, height] = page?.mediaBox ?? [0, 0, millimetres(160), 0];
  return preparePrint(pdf, {
    pdf: block,
    width,
    height,
    left: millimetres(30),
    gap: millimetres(5),
    top: millimetres(20),
    bottom: millimetres(15),
  });
}

function drawCopyBlock({ authority, copiedOn, kind, numberAndSymbol, receivers }: PrintedCopy) {
  return compileTypst('copy-block', {
    agency: authority.agencyName,
    form: copyKindFacts(kind).name,
    numberAndSymbol,
    dateLine: `${authority.place}, ${formatOfficialDate(copiedOn)}`,
    receivers: [
      ...receivers.map((receiver) => `${receiver.normalize('NFC').replace(/[.;]+$/u, '')};`),
      'Lưu: VT.',
    ],
    signatureLines: signatureLinesOf(authority),
    signerName: authority.personName,
  }).pdf;
}
