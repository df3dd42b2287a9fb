import { documentKindFacts, urgencyStamp } from '@hien-luong/vn';
import { DocumentKind, Urgency } from '../contract/index.ts';

const GONE: Readonly<Record<string, string>> = { recalled: 'Đã thu hồi', replaced: 'Đã thay thế' };

/** A line of a register stays; what became of the document is noted on it. */
export function noteOf({ state, urgency }: { state: string; urgency: string }): string {
  return [urgencyStamp(Urgency.parse(urgency)), GONE[state]].filter(Boolean).join('. ');
}

export function kindAndSubject(row: { kind: string; subject: string }): string {
  return `${documentKindFacts(DocumentKind.parse(row.kind)).name}: ${row.subject}`;
}
