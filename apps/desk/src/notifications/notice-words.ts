import { DOCUMENTS_NOTICES } from '@hien-luong/documents/web';
import { RECORDS_NOTICES } from '@hien-luong/records/web';
import type { MessageDescriptor } from '@lingui/core';

/** Every kind that this desk knows. */
export const NOTICES: Readonly<Record<string, MessageDescriptor>> = {
  ...DOCUMENTS_NOTICES,
  ...RECORDS_NOTICES,
};

/** What a kind of notification says; undefined for one that this version of the desk does not know. */
export function findNoticeWords(kind: string): MessageDescriptor | undefined {
  return NOTICES[kind];
}
