import type { DocumentKind } from '@hien-luong/vn';
import type { FormField } from '../contract/index.ts';

/**
 * What the forms of PL III ask besides subject and text, in the order in which they print it: 1.7
 * giấy mời, 1.8 giấy giới thiệu, 1.9 biên bản, 1.10 giấy nghỉ phép.
 * @law NĐ 30/2020/NĐ-CP PL.III
 */
const FORM_FIELDS: Partial<Record<DocumentKind, readonly FormField[]>> = {
  invitation: ['invited', 'event', 'chair', 'time', 'venue'],
  introduction: ['person', 'personTitle', 'sentTo', 'matter', 'validUntil'],
  minutes: ['time', 'venue', 'attendees', 'chair', 'secretary', 'endedAt'],
  leavePermit: [
    'requestedOn',
    'person',
    'personTitle',
    'leaveLength',
    'leaveFrom',
    'leaveUntil',
    'leavePlace',
    'countedAs',
  ],
};

/** None for a kind whose form is subject and text. */
export function formFieldsOf(kind: DocumentKind): readonly FormField[] {
  return FORM_FIELDS[kind] ?? [];
}

/** Kinds whose fields say all there is to say. */
export function needsBody(kind: DocumentKind): boolean {
  return kind !== 'invitation' && kind !== 'introduction' && kind !== 'leavePermit';
}
