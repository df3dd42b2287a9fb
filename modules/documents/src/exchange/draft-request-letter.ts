import { getPost, listCompetentSigners } from '@hien-luong/directory';
import {
  appendAudit,
  type Listener,
  type Platform,
  type SystemScope,
  type Tx,
} from '@hien-luong/platform';
import { getRequestLetter } from '@hien-luong/trust';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { z } from 'zod';
import { DraftFields } from '../contract/index.ts';
import { beginOutgoing } from '../data/outgoing-record.ts';
import { documentsTx } from '../data/tables.ts';
import { draftingUnitMark } from '../rules/drafting-unit-mark.ts';

const RequestReady = z.object({ requestId: z.uuid(), agencyId: z.uuid() });

/**
 * Drafts the official letter by which an approved certificate request goes to the provider. From
 * there it is a document like any other: its leader signs, its clerk numbers, seals and issues it.
 * The letter has the request's id, so that an event that comes twice drafts it once.
 */
export const draftRequestLetter: Listener = {
  name: 'documents.draftRequestLetter',
  topic: 'trust.requestReady',
  run: async ({ platform, payload, scopeOf }) => {
    const { requestId, agencyId } = RequestReady.parse(payload);
    const scope = scopeOf(agencyId);
    await platform.db.write(scope, (tx) => draftLetter(platform, tx, scope, requestId));
  },
};

async function draftLetter(platform: Platform, tx: Tx, scope: SystemScope, id: string) {
  const { agencyId } = scope;
  const isThere = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (isThere !== undefined) return;
  const now = platform.clock.now();
  const today = toCalendarDate(now);
  const letter = await getRequestLetter(tx, id);
  const signer = await findSigner(tx, agencyId, today);
  const drafter = await getPost(tx, letter.requesterPostId, today);
  const fields = DraftFields.parse({
    kind: 'officialLetter',
    subject: letter.subject,
    signerPostId: signer.id,
    content: { addressees: [letter.addressee], body: letter.paragraphs },
  });
  await beginOutgoing(
    tx,
    { agencyId, id },
    {
      action: 'drafted',
      detail: {
        fields,
        recipients: [],
        signer: { postId: signer.id, name: signer.person.name, title: signer.title },
        draftingUnit: draftingUnitMark(drafter.unit.name, {
          isAgency: drafter.unit.id === agencyId,
        }),
      },
      actor: { postId: drafter.id, name: drafter.person.name, title: drafter.title },
      at: now,
    },
  );
  await appendAudit(tx, scope, {
    action: 'documents.draft',
    subject: { type: 'outgoing', id },
    detail: { kind: fields.kind, certificateRequest: id },
  });
}

/** The head before all others; the drafter may choose another. */
async function findSigner(tx: Tx, agencyId: string, today: CalendarDate) {
  const signers = await listCompetentSigners(tx, agencyId, today);
  const found = signers.find(({ post }) => post.isHead) ?? signers[0];
  if (found === undefined) throw new Error(`nobody may sign for agency ${agencyId}`);
  return found.post;
}
