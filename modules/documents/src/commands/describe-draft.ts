import { getPost, listAgencies, resolveSigner } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { type CalendarDate, isBefore, parseCalendarDate } from '@hien-luong/vn';
import type { AgencyRef, DraftFields } from '../contract/index.ts';
import { getIncomingRecord } from '../data/incoming-record.ts';
import { getOutgoingRecord } from '../data/outgoing-record.ts';
import { DocumentsError } from '../documents-error.ts';
import { findIncomingRefusal, findOutgoingRefusal } from '../policy.ts';
import { draftingUnitMark } from '../rules/drafting-unit-mark.ts';
import { incomingStanding } from '../rules/fold-incoming.ts';
import { outgoingStanding } from '../rules/fold-outgoing.ts';
import type { DraftDetail } from '../rules/outgoing-action.ts';

/**
 * A draft with the names that its ids have today. Throws `DUE_DATE_PAST`, `RECIPIENT_UNKNOWN`,
 * `SIGNER_NOT_COMPETENT`; where it answers a document that is not here `DOCUMENT_NOT_FOUND`, one
 * that nobody has recorded yet `NOT_IN_STATE`, as for one to be replaced that is not in force.
 */
export async function describeDraft(
  tx: Tx,
  scope: AuthorizedScope,
  fields: DraftFields,
  today: CalendarDate,
): Promise<DraftDetail> {
  checkDueDate(fields.dueOn, today);
  if (fields.replyToId !== null) {
    const answered = await getIncomingRecord(tx, {
      agencyId: scope.agencyId,
      id: fields.replyToId,
    });
    const refusal = findIncomingRefusal('reply', incomingStanding(answered.facts), scope);
    if (refusal !== undefined) throw new DocumentsError(refusal, 'not to be answered now');
  }
  if (fields.replacesId !== null) {
    const identity = { agencyId: scope.agencyId, id: fields.replacesId };
    const replaced = await getOutgoingRecord(tx, identity);
    const refusal = findOutgoingRefusal('replace', outgoingStanding(replaced.facts), scope);
    if (refusal !== undefined) throw new DocumentsError(refusal, 'not to be replaced now');
  }
  const recipients = await listRecipients(tx, fields.recipientIds, today);
  const signer = await resolveSigner(
    tx,
    { agencyId: scope.agencyId, postId: fields.signerPostId, capacity: fields.capacity },
    today,
  );
  const drafter = await getPost(tx, scope.postId, today);
  return {
    fields: normalized(fields),
    recipients,
    signer: { postId: signer.postId, name: signer.personName, title: signer.signerTitle },
    draftingUnit: draftingUnitMark(drafter.unit.name, {
      isAgency: drafter.unit.id === scope.agencyId,
    }),
  };
}

/** Throws `DUE_DATE_PAST`. */
export function checkDueDate(dueOn: string | null, today: CalendarDate): void {
  if (dueOn === null || !isBefore(parseCalendarDate(dueOn), today)) return;
  throw new DocumentsError('DUE_DATE_PAST', 'a deadline cannot lie in the past', {
    details: { dueOn },
  });
}

/** The agencies in the order chosen. Throws `RECIPIENT_UNKNOWN` for one that is none today. */
export async function listRecipients(
  tx: Tx,
  ids: readonly string[],
  today: CalendarDate,
): Promise<(AgencyRef & { id: string })[]> {
  const wanted = [...new Set(ids)];
  const agencies = new Map((await listAgencies(tx, wanted, today)).map((one) => [one.id, one]));
  return wanted.map((id) => {
    const agency = agencies.get(id);
    if (agency === undefined) {
      throw new DocumentsError('RECIPIENT_UNKNOWN', `no agency ${id} today`, { details: { id } });
    }
    return { id, code: agency.code ?? agency.code102 ?? '', name: agency.name };
  });
}

function normalized(fields: DraftFields): DraftFields {
  return JSON.parse(JSON.stringify(fields).normalize('NFC')) as DraftFields;
}
