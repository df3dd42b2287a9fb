import type { StatusCode } from '@hien-luong/edxml';
import type { Platform, Scope, Tx } from '@hien-luong/platform';
import type { IncomingFacts } from '../rules/fold-incoming.ts';
import type { IncomingActionName, NewIncomingAction } from '../rules/incoming-action.ts';
import { sendAnswer } from './send-answer.ts';

/**
 * What the sender is told of each act. Progress within the agency and the answer, which is a
 * document of its own, are not statuses.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
const STATUS_OF: Partial<Record<IncomingActionName, StatusCode>> = {
  arrived: '01',
  returned: '02',
  recorded: '03',
  directed: '04',
  started: '05',
  completed: '06',
  requestAgreed: '15',
  requestRefused: '16',
};

export function statusOfAct(action: IncomingActionName): StatusCode | undefined {
  return STATUS_OF[action];
}

type StatusNews = {
  facts: IncomingFacts;
  action: NewIncomingAction;
  incomingId: string;
  now: Date;
};

const ANSWERED = { recall: 'thu hồi', update: 'cập nhật', replace: 'thay thế' };

/**
 * What each status says besides its code; one for each request that an answer settles, in their
 * order, since the sender gives each answer to the oldest request that has none.
 */
function descriptionsOf(action: NewIncomingAction): (string | undefined)[] {
  switch (action.action) {
    case 'returned':
      return [action.detail.reason];
    case 'requestAgreed':
      return action.detail.requests.map(({ kind }) => `Đồng ý ${ANSWERED[kind]}`);
    case 'requestRefused': {
      const { reason, requests } = action.detail;
      return requests.map(({ kind }) => `Không đồng ý ${ANSWERED[kind]}: ${reason}`.slice(0, 1000));
    }
    default:
      return [undefined];
  }
}

/**
 * Sends the status packets that an act means. A sender unknown to the directory cannot be told, and
 * what came on paper has no sender on the network who would know of it.
 */
export async function sendStatus(
  platform: Platform,
  tx: Tx,
  scope: Scope,
  news: StatusNews,
): Promise<void> {
  const code = statusOfAct(news.action.action);
  if (code === undefined || news.facts.packet === null) return;
  for (const description of descriptionsOf(news.action)) {
    await sendAnswer(platform, tx, scope, {
      about: { ...aboutOf(news.facts), id: news.incomingId },
      code,
      description,
      isAutomatic: news.action.action === 'arrived',
      now: news.now,
    });
  }
}

function aboutOf({ documentKey, issuedOn, numberAndSymbol, sender }: IncomingFacts) {
  return {
    senderId: sender.id,
    senderCode: sender.code,
    documentKey,
    numberAndSymbol,
    issuedOn,
  };
}
