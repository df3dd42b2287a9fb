import {
  addDays,
  DocumentKind,
  documentKindFacts,
  parseCalendarDate,
  Urgency,
} from '@hien-luong/vn';
import fc from 'fast-check';
import { attachmentOf, type DocumentPacket, type StatusPacket } from '../src/index.ts';

/** The clock of all generated packets; no document is dated after it. */
export const NOW = new Date('2026-01-01T00:00:00Z');

/** Trimmed, non-empty, in NFC, with all that must be escaped. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.constantFrom(...'aZ0 Đưệ&<>"\'/.,;]\n\r\t'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  return fc
    .array(unit, { minLength: 1, maxLength: Math.min(maxLength, 30) })
    .map((units) => units.join('').normalize('NFC').trim())
    .filter((text) => text !== '' && [...text].length <= maxLength);
}

function optional<Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) {
  return fc.record(shape, { requiredKeys: [] });
}

const agencyCode = fc.stringMatching(/^[A-Y][0-9]{2}(\.[0-9A-Z]{1,4}){0,3}$/);
const date = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => addDays(parseCalendarDate('2000-01-01'), days));
/** From 1976: before, clocks in Saigon ran an hour ahead, which the wire cannot tell. */
const second = fc
  .integer({ min: 200_000_000, max: 2_000_000_000 })
  .map((seconds) => new Date(seconds * 1000));
const documentId = anyText(200);

const organization = fc
  .tuple(
    fc.record({ agencyCode, name: anyText(200) }),
    optional({
      parentName: anyText(200),
      address: anyText(250),
      email: anyText(100),
      telephone: anyText(20),
      fax: anyText(20),
      website: anyText(100),
    }),
  )
  .map(([required, rest]) => ({ ...required, ...rest }));

const staff = optional({
  department: anyText(100),
  name: anyText(50),
  email: anyText(50),
  mobile: anyText(20),
}).filter((value) => Object.keys(value).length > 0);

const reference = fc
  .tuple(fc.record({ agencyCode, code: anyText(42), documentId }), optional({ date }))
  .map(([required, rest]) => ({ ...required, ...rest }));

const common = optional({ reason: anyText(500), staff });
const business: fc.Arbitrary<DocumentPacket['business']> = fc
  .tuple(
    fc.oneof(
      fc.constant({ type: 'new' as const }),
      fc.record({ type: fc.constant('recall' as const), documentId }),
      fc.record({
        type: fc.constant('update' as const),
        documentId,
        update: fc.record({
          contentChanged: fc.boolean(),
          recipientsChanged: fc.boolean(),
          recipients: fc.array(
            fc.record({ agencyCode, change: fc.constantFrom('removed', 'added') }),
            { maxLength: 3 },
          ),
        }),
      }),
      fc.record({
        type: fc.constant('replace' as const),
        replacements: fc.array(
          fc.record({ documentId, agencyCodes: fc.array(agencyCode, { maxLength: 3 }) }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
    fc.boolean(),
    common,
  )
  .map(([target, paper, rest]) => ({ replacements: [], ...target, paper, ...rest }));

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(
    new TextEncoder().encode('%PDF-1.7\n'),
    new Uint8Array([0x50, 0x4b, 3, 4]),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
  ),
);
const attachments = fc
  .uniqueArray(
    fc.record({
      contentId: fc.stringMatching(/^[0-9a-z-]{1,36}$/),
      name: fc.stringMatching(
        /^[a-zđư][a-z0-9 _-]{0,20}[a-z0-9]\.(pdf|doc|docx|xlsx|zip|txt|odt|edxml)$/,
      ),
      bytes: content,
    }),
    { selector: ({ contentId }) => contentId, maxLength: 4 },
  )
  .map((files) => files.map(attachmentOf));

const count = fc.integer({ min: 0, max: 65_535 });
const kindName = fc
  .constantFrom(...DocumentKind.options)
  .map((kind) => documentKindFacts(kind).name);
const signer = optional({
  competence: anyText(100),
  position: anyText(100),
  fullName: anyText(50),
}).filter((value) => Object.keys(value).length > 0);

/** Any packet that the writer must take. */
export const anyDocumentPacket: fc.Arbitrary<DocumentPacket> = fc
  .tuple(
    fc.record({
      from: organization,
      to: fc.uniqueArray(organization, {
        selector: (recipient) => recipient.agencyCode,
        minLength: 1,
        maxLength: 4,
      }),
      documentId,
      code: fc.record({ number: anyText(11), notation: anyText(30) }),
      promulgation: fc.record({ date, place: anyText(50) }, { requiredKeys: ['date'] }),
      documentType: fc.record(
        { type: fc.constantFrom(1, 2), detail: count, name: kindName },
        { requiredKeys: ['type'] },
      ),
      subject: anyText(500),
      urgency: fc.constantFrom(...Urgency.options),
      appendixes: fc.array(anyText(500), { maxLength: 3 }),
      responseFor: fc.array(reference, { maxLength: 2 }),
      steeringType: fc.constantFrom('none' as const, 'steering' as const, 'report' as const),
      toPlaces: fc.array(anyText(150), { maxLength: 3 }),
      traces: fc.array(fc.record({ agencyCode, at: second }), { maxLength: 3 }),
      business,
      attachments,
    }),
    optional({
      content: anyText(500),
      signer,
      dueDate: date,
      sphere: anyText(100),
      typistMark: anyText(10),
      issuedAmount: count,
      pageAmount: count,
    }),
  )
  .map(([required, rest]) => ({ ...required, ...rest }) as DocumentPacket);

/** Any status packet that the writer must take. */
export const anyStatusPacket: fc.Arbitrary<StatusPacket> = fc
  .tuple(
    fc.record({
      from: organization,
      responseFor: reference,
      code: fc.constantFrom('01', '02', '03', '04', '05', '06', '13', '15', '16'),
      description: anyText(1000),
      timestamp: second,
    }),
    optional({ staff }),
  )
  .map(([required, rest]) => ({ ...required, ...rest }) as StatusPacket);
