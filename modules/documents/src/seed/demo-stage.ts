import { DEMO_AGENCY_PIN, DEMO_PERSON_PIN, demoPostId } from '@hien-luong/directory';
import { type AuthorizedScope, type Platform, platformAt } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { ChangedDocument } from '../commands/act-on-outgoing.ts';
import { createDraft } from '../commands/create-draft.ts';
import { issueDocument } from '../commands/issue-document.ts';
import { returnDraft } from '../commands/return-draft.ts';
import { sealDocument } from '../commands/seal-document.ts';
import { signDocument } from '../commands/sign-document.ts';
import { submitDraft } from '../commands/submit-draft.ts';
import { DraftFields } from '../contract/index.ts';
import { demoScope } from './demo-scope.ts';
import { minutesAfter } from './demo-time.ts';
import { draftText } from './draft-text.ts';
import type { ScenarioDocument } from './scenario.ts';

/** The people who act in the demo, each looked up once. */
export type DemoCast = { platform: Platform; as(username: string): Promise<AuthorizedScope> };

export function createCast(platform: Platform): DemoCast {
  const scopes = new Map<string, Promise<AuthorizedScope>>();
  return {
    platform,
    as: (username) => {
      const scope = scopes.get(username) ?? demoScope(platform, username);
      scopes.set(username, scope);
      return scope;
    },
  };
}

export type StagedDocument = Pick<ScenarioDocument, 'from' | 'kind' | 'subject' | 'urgency'> & {
  recipientIds: string[];
  replyToId?: string;
  /** When its officer begins it; the others follow within the day. */
  at: Date;
  until: 'drafting' | 'returned' | 'submitted' | 'signed' | 'sealed' | 'issued';
};

/** Carries a document to its state through the same commands as in the office, at their times. */
export async function stageOutgoing(
  cast: DemoCast,
  staged: StagedDocument,
): Promise<ChangedDocument> {
  const { at, from, until } = staged;
  const when = (minutes: number) => platformAt(cast.platform, minutesAfter(at, minutes));
  const [officer, leader, clerk] = await Promise.all(
    [`cv.${from}`, `ld.${from}`, `vt.${from}`].map(cast.as),
  );
  if (!officer || !leader || !clerk) throw new Error(`nobody acts for ${from}`);
  let document = await createDraft(when(0), officer, fieldsOf(staged));
  if (until === 'drafting') return document;
  document = await submitDraft(when(25), officer, {
    ...document,
    note: 'Kính trình lãnh đạo xem xét, ký ban hành.',
  });
  if (until === 'returned') {
    return returnDraft(when(70), leader, {
      ...document,
      reason: 'Bổ sung căn cứ và làm rõ nguồn kinh phí.',
    });
  }
  if (until === 'submitted') return document;
  document = await signDocument(when(90), leader, { ...document, pin: DEMO_PERSON_PIN });
  if (until === 'signed') return document;
  const issuedOn = toCalendarDate(minutesAfter(at, 105));
  document = await sealDocument(when(105), clerk, { ...document, pin: DEMO_AGENCY_PIN, issuedOn });
  return until === 'sealed' ? document : issueDocument(when(108), clerk, document);
}

/** Minutes from the draft to the issue. */
export const ISSUED_AFTER = 108;

function fieldsOf({
  from,
  kind,
  recipientIds,
  replyToId,
  subject,
  urgency,
}: StagedDocument): DraftFields {
  return DraftFields.parse({
    kind,
    subject,
    urgency,
    signerPostId: demoPostId(`ld.${from}`),
    content: draftText({ kind, subject }),
    recipientIds,
    replyToId: replyToId ?? null,
  });
}
