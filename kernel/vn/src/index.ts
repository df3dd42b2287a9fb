export { AgencyCode, AgencyCode102, parseAgencyCode, parseAgencyCode102 } from './agency-code.ts';
export {
  addDays,
  CalendarDate,
  daysBetween,
  findCalendarDate,
  isBefore,
  parseCalendarDate,
  toCalendarDate,
  weekdayOf,
} from './calendar-date.ts';
export { compareVietnamese } from './compare-vietnamese.ts';
export { CopyKind, copyKindFacts, copyNumberAndSymbol } from './copy-kind.ts';
export type { DocumentKindFacts, SymbolForm } from './document-kind.ts';
export {
  DocumentKind,
  documentKindFacts,
  findDocumentKind,
  listDocumentKinds,
} from './document-kind.ts';
export type { DocumentSymbolParts } from './document-symbol.ts';
export {
  documentNumberAndSymbol,
  documentSymbol,
  formatDocumentNumber,
} from './document-symbol.ts';
export { formatDate, formatDateTime, formatOfficialDate } from './format-date.ts';
export { formatNumber } from './format-number.ts';
export type { PersonName } from './person-name.ts';
export { comparePeople, splitPersonName } from './person-name.ts';
export type { SignatureBlock } from './signing-capacity.ts';
export {
  SigningCapacity,
  signatureBlockLines,
  signingCapacityAbbreviation,
} from './signing-capacity.ts';
export { findUrgencyByWire, Urgency, urgencyStamp, urgencyToWire } from './urgency.ts';
export type { VietnamClock } from './vietnam-clock.ts';
export { vietnamClock } from './vietnam-clock.ts';
export type { VnErrorCode } from './vn-error.ts';
export { VnError } from './vn-error.ts';
export { vnFold } from './vn-fold.ts';
export type { WorkCalendar } from './working-days.ts';
export { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts';
