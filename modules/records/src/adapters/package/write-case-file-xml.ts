import type { PackagedCaseFile, PackagedDocument } from './package-data.ts';

const NAMESPACE = 'urn:hien-luong:case-file:1';
const LANGUAGE = 'Tiếng Việt';

/**
 * A case file and its documents by the fields of the decree, which the schema beside this file has.
 * Text longer than the decree has room for is cut with an ellipsis; the document itself has it whole.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.II
 */
export function writeCaseFileXml(file: PackagedCaseFile): string {
  const code = fileCode(file);
  const documents = file.documents.map((document, index) => documentXml(document, index, code));
  return `<?xml version="1.0" encoding="UTF-8"?>
<CaseFile xmlns="${NAMESPACE}">
${[
  code,
  field('Title', file.title, 500),
  field(
    'Maintenance',
    file.retentionYears === null ? 'Vĩnh viễn' : `${file.retentionYears} năm`,
    30,
  ),
  field('Rights', file.restricted ? 'Hạn chế' : 'Trong cơ quan', 30),
  field('Creator', file.creator, 30),
  field('Language', LANGUAGE, 50),
  field('StartDate', file.startedOn),
  field('EndDate', file.endedOn),
  field('DocTotal', String(file.documents.length)),
  field('PageTotal', String(file.pageCount)),
  field('Description', file.description, 500),
].join('\n')}
<Documents>
${documents.join('\n')}
</Documents>
</CaseFile>
`;
}

function fileCode({ agencyCode, symbol, year }: PackagedCaseFile): string {
  return element(
    'FileCode',
    field('OrganId', agencyCode, 35) +
      field('FileCatalog', String(year)) +
      field('FileNotation', symbol, 20),
  );
}

const NAMES = { incoming: 'Incoming', outgoing: 'Outgoing', other: 'Other' } as const;

function documentXml(document: PackagedDocument, index: number, code: string): string {
  const { number, symbol } = splitNumber(document.numberAndSymbol);
  const described = [
    code,
    field('DocOrdinal', String(index + 1)),
    field('TypeName', document.typeName, 100),
    field('CodeNumber', number, 11),
    field('CodeNotation', symbol, 30),
    optional('IssuedDate', document.issuedOn),
    field('OrganName', document.authorName, 200),
    field('Subject', document.subject, 500),
    field('Language', LANGUAGE, 30),
    field('PageAmount', String(document.pageCount)),
    field('Description', document.note, 500),
    element(
      'SignerInfo',
      field('Position', document.signer.title, 100) + field('FullName', document.signer.name, 50),
    ),
    element('Files', document.files.map(fileXml).join('')),
  ];
  return element(NAMES[document.direction], [...described, ...ownFields(document)].join(''));
}

function ownFields(document: PackagedDocument): string[] {
  const { arrival, direction, dueOn, priority, recipients, traces } = document;
  if (direction === 'outgoing') {
    return [
      ...recipients.map(({ code, name }) =>
        element('To', field('OrganId', code, 35) + field('OrganName', name, 200)),
      ),
      field('Priority', String(priority)),
      field('IssuedAmount', String(Math.min(recipients.length, 9999))),
      optional('DueDate', dueOn),
    ];
  }
  if (direction === 'other' || arrival === null) return [];
  return [
    field('ArrivalDate', arrival.on),
    field('ArrivalNumber', String(arrival.number)),
    field('Priority', String(priority)),
    field('ToPlaces', recipients.map(({ name }) => name).join('; '), 1000),
    field('TraceHeaderList', traces.join('\n')),
    optional('DueDate', dueOn),
  ];
}

function fileXml({ mediaType, name, path, sha256, size }: PackagedDocument['files'][number]) {
  return element(
    'File',
    field('Path', path, 500) +
      field('Name', name, 500) +
      field('MediaType', mediaType, 100) +
      field('Size', String(size)) +
      field('Sha256', sha256),
  );
}

/** `15/QĐ-UBND` is number 15 and notation QĐ-UBND; what has no number is a notation alone. */
export function splitNumber(numberAndSymbol: string): { number: string; symbol: string } {
  const [, number, symbol] = /^\s*([0-9]{1,11})\s*\/\s*(.*)$/su.exec(numberAndSymbol) ?? [];
  if (number === undefined) return { number: '', symbol: numberAndSymbol };
  return { number, symbol: symbol ?? '' };
}

function optional(name: string, value: string | null): string {
  return value === null ? '' : field(name, value);
}

function field(name: string, text: string, most?: number): string {
  return element(name, escapeXml(clip(text.normalize('NFC'), most)));
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** By letters, as a schema counts them. */
function clip(text: string, most = Number.POSITIVE_INFINITY): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML cannot hold at all is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);
}
