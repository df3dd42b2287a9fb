import { documentKindFacts, formatOfficialDate, parseCalendarDate } from '@hien-luong/vn';
import type { CopySourceFacts } from '../rules/copy-source.ts';
import { compileTypst } from './compile-typst.ts';
import type { Sheet } from './sheet.ts';

const ARTICLE = /^(Điều \d+[a-zđ]?\.)\s*(.*)$/u;

/**
 * An extract: the form of the document anew, with its number, date and signer, and of its text the
 * part that is copied. Who signed the document is named; the signature stands on the original.
 * @law NĐ 30/2020/NĐ-CP Đ.25 k.3
 */
export function typesetExtract(
  source: CopySourceFacts,
  extract: { text: string; place: string },
): Uint8Array {
  return compileTypst('document', extractSheet(source, extract)).pdf;
}

function extractSheet(source: CopySourceFacts, extract: { text: string; place: string }): Sheet {
  const { name, symbolForm } = documentKindFacts(source.kind);
  const day = formatOfficialDate(parseCalendarDate(source.issuedOn));
  const place = extract.place.normalize('NFC') || source.place;
  return {
    template: 'document',
    title: source.subject,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    parentAgency: source.parentAgencyName,
    agency: source.agencyName,
    symbol: '',
    place: '',
    year: '',
    filled: {
      numberAndSymbol: source.numberAndSymbol,
      date: place ? `${place}, ${day}` : day.replace('ngày', 'Ngày'),
    },
    subject: source.subject,
    kindName: symbolForm === 'agencyUnit' ? null : name,
    stamp: null,
    authority: null,
    addressees: [],
    grounds: [],
    resolves: null,
    body: extractBody(extract.text),
    sender: '',
    form: {},
    enclosure: null,
    receivers: source.receivers,
    signatureLines: source.signatureLines,
    signerName: source.signerName,
    code: null,
  };
}

/** One paragraph a line, as the original numbers its articles. */
function extractBody(text: string): Sheet['body'] {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/u)
    .map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [, label = '', rest = ''] = ARTICLE.exec(line) ?? [];
    return label === ''
      ? { type: 'paragraph', label, text: line }
      : { type: 'article', label, text: rest };
  });
}
