import {
  type DocumentKind,
  documentKindFacts,
  documentSymbol,
  signatureBlockLines,
  type Urgency,
  urgencyStamp,
} from '@hien-luong/vn';
import type { DraftContent } from '../contract/index.ts';
import { formFieldsOf } from '../rules/form-fields.ts';
import { formatPublicReference } from '../rules/public-reference.ts';
import type { SigningAuthority } from '../rules/signing-authority.ts';
import type { FormTemplate } from './compile-typst.ts';
import { drawCode } from './draw-code.ts';
import type { Sheet } from './sheet.ts';

export type SheetSource = {
  kind: DocumentKind;
  subject: string;
  urgency: Urgency;
  content: DraftContent;
  authority: SigningAuthority;
  /** Abbreviation in the symbol of a công văn and in the filing line. */
  draftingUnit: string;
  recipientNames: readonly string[];
  year: string;
  /** What the code in the lower margin leads to; without it there is none. */
  check?: { address: string; reference: string } | undefined;
};

/** Documents whose addressees stand at their head. */
const TO_THOSE_ABOVE: readonly DocumentKind[] = ['officialLetter', 'introduction'];

/** More recipients than this are not listed one by one on the page. */
const LISTED_RECIPIENTS = 8;

/** Puts a draft into the words that are printed; the template decides only where they stand. */
export function composeSheet(source: SheetSource): Sheet {
  const { kind, subject, content, authority } = source;
  const { name } = documentKindFacts(kind);
  return {
    template: TEMPLATES[kind] ?? 'document',
    title: subject,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    parentAgency: authority.parentAgencyName,
    agency: authority.agencyName,
    symbol: documentSymbol({
      kind,
      agencyAbbreviation: authority.abbreviation,
      draftingUnit: source.draftingUnit,
    }),
    place: authority.place,
    year: source.year,
    filled: null,
    subject,
    kindName: kind === 'officialLetter' ? null : name,
    stamp: stampOf(source.urgency),
    authority: decidingAuthority(kind, authority),
    addressees: addresseesOf(source),
    grounds: punctuateGrounds(content.grounds),
    resolves: RESOLVING_WORDS[kind] ?? null,
    body: numberArticles(content.body, { closes: kind !== 'minutes' }),
    sender: authority.collectiveBody === null ? titled(authority) : authority.agencyName,
    form: formOf(source),
    enclosure: enclosureOf(source),
    receivers: receiverLines(source),
    signatureLines: signatureLinesOf(authority),
    signerName: authority.personName,
    code: source.check === undefined ? null : codeOf(source.check),
  };
}

function codeOf({ address, reference }: NonNullable<SheetSource['check']>): Sheet['code'] {
  const place = address.replace(/^https?:\/\//, '').replace(/\/v\/.*$/, '');
  return {
    svg: drawCode(address),
    lines: [`Kiểm tra văn bản tại ${place}`, `Mã: ${formatPublicReference(reference)}`],
  };
}

const TEMPLATES: Partial<Record<DocumentKind, FormTemplate>> = {
  telegram: 'telegram',
  invitation: 'invitation',
  introduction: 'introduction',
  minutes: 'minutes',
  leavePermit: 'leave-permit',
};

const RESOLVING_WORDS: Partial<Record<DocumentKind, string>> = {
  decision: 'QUYẾT ĐỊNH:',
  resolution: 'QUYẾT NGHỊ:',
};

/**
 * The red stamp in millimetres; the longest words are set smaller so that they fit.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function stampOf(urgency: Urgency): Sheet['stamp'] {
  const text = urgencyStamp(urgency);
  if (text === '') return null;
  if (urgency === 'urgent') return { text, width: 20, size: 14 };
  if (urgency === 'veryUrgent') return { text, width: 40, size: 14 };
  return urgency === 'express' ? { text, width: 30, size: 14 } : { text, width: 42, size: 12 };
}

/** Each ground ends with a semicolon, the last with a full stop. */
function punctuateGrounds(grounds: readonly string[]): string[] {
  return grounds.map((ground, index) => {
    const bare = ground
      .normalize('NFC')
      .trim()
      .replace(/[.;,]+$/u, '');
    return `${bare}${index === grounds.length - 1 ? '.' : ';'}`;
  });
}

/** Articles and chapters count through the document; its last words are closed by `./.`. */
function numberArticles(body: DraftContent['body'], { closes = true } = {}): Sheet['body'] {
  let article = 0;
  let chapter = 0;
  return body.map((part, index) => {
    if (part.type === 'article') article += 1;
    if (part.type === 'chapter') chapter += 1;
    const labels = { article: `Điều ${article}.`, chapter: `Chương ${roman(chapter)}` };
    const label = part.type === 'article' || part.type === 'chapter' ? labels[part.type] : '';
    const text = part.text.normalize('NFC').trim();
    return {
      type: part.type,
      label,
      text: closes && index === body.length - 1 ? closed(text) : text,
    };
  });
}

function closed(text: string): string {
  return text.endsWith('./.') ? text : `${text.replace(/[.;,]+$/u, '')}./.`;
}

function decidingAuthority(kind: DocumentKind, authority: SigningAuthority): string | null {
  if (RESOLVING_WORDS[kind] === undefined) return null;
  const { agencyName, collectiveBody, authorityTitle } = authority;
  return collectiveBody === null ? `${authorityTitle} ${agencyName}` : agencyName;
}

function titled({ agencyName, authorityTitle }: SigningAuthority): string {
  return `${authorityTitle} ${agencyName}`;
}

/** What the form asks; dots where a draft does not say it yet. */
function formOf({ content, kind }: SheetSource): Sheet['form'] {
  const { form = {} } = content;
  const fields = formFieldsOf(kind).map((field) => [
    field,
    form[field]?.normalize('NFC').trim() || '…………',
  ]);
  return Object.fromEntries(fields);
}

/**
 * What a decision promulgates. The words that name the decision stay blank on an electronic document.
 * @law NĐ 30/2020/NĐ-CP PL.III
 */
function enclosureOf({
  authority,
  content,
  kind,
  draftingUnit,
  year,
}: SheetSource): Sheet['enclosure'] {
  const { enclosure } = content;
  if (enclosure === undefined) return null;
  const { abbreviation: agencyAbbreviation, agencyName } = authority;
  const symbol = documentSymbol({ kind, agencyAbbreviation, draftingUnit });
  const blank = '\u00a0'.repeat(6);
  return {
    kindName: documentKindFacts(enclosure.kind).name,
    subject: enclosure.subject.normalize('NFC'),
    reference: `(Kèm theo ${documentKindFacts(kind).name} số ${blank}/${symbol} ngày ${blank} tháng ${blank} năm ${year} của ${agencyName})`,
    body: numberArticles(enclosure.body),
  };
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [sign, value] of ROMAN) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

/** Kính gửi: of a letter and a telegram always; a submission and a report name their superior. */
function addresseesOf({ content, kind, recipientNames }: SheetSource): string[] {
  if (kind === 'submission' || kind === 'report') return [...content.addressees];
  if (kind !== 'officialLetter' && kind !== 'telegram') return [];
  if (content.addressees.length > 0) return [...content.addressees];
  if (recipientNames.length <= LISTED_RECIPIENTS) return [...recipientNames];
  return ['Các cơ quan, đơn vị, địa phương trong tỉnh'];
}

/**
 * The list under `Nơi nhận:`, closed by the filing line.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function receiverLines(
  source: Pick<SheetSource, 'kind' | 'content' | 'recipientNames' | 'draftingUnit'>,
): string[] {
  const { kind, content, recipientNames, draftingUnit } = source;
  const articles = content.body.filter(({ type }) => type === 'article').length;
  const first = TO_THOSE_ABOVE.includes(kind)
    ? ['Như trên']
    : articles > 0
      ? [`Như Điều ${articles}`]
      : [];
  const shown =
    kind === 'officialLetter' || recipientNames.length > LISTED_RECIPIENTS ? [] : recipientNames;
  const everyone =
    kind !== 'officialLetter' && recipientNames.length > LISTED_RECIPIENTS
      ? ['Các cơ quan, đơn vị, địa phương trong tỉnh']
      : [];
  const lines = [...first, ...shown, ...everyone, ...content.copies];
  const filing = draftingUnit === '' ? 'Lưu: VT.' : `Lưu: VT, ${draftingUnit}.`;
  return [...lines.map((line) => `${line.normalize('NFC').replace(/[.;]+$/u, '')};`), filing];
}

/** The lines of box 7a. */
export function signatureLinesOf(authority: SigningAuthority): string[] {
  const { capacity, collectiveBody, authorityTitle, signerTitle, agencyName } = authority;
  const body = collectiveBody ?? undefined;
  if (capacity === 'onBehalf') {
    return signatureBlockLines({ capacity, body: body ?? agencyName, signerTitle });
  }
  if (capacity === 'head') return signatureBlockLines({ capacity, signerTitle });
  if (capacity === 'acting') return signatureBlockLines({ capacity, body, authorityTitle });
  if (capacity === 'deputy') {
    return signatureBlockLines({ capacity, body, authorityTitle, signerTitle });
  }
  return signatureBlockLines({ capacity, authorityTitle, signerTitle });
}
