import { newId, type Tx } from '@hien-luong/platform';
import { exchangeTx } from './tables.ts';

export type LoggedMessage = {
  partnerId: string | null;
  direction: 'out' | 'in';
  operation: string;
  reference?: string | null | undefined;
  sha256?: string | undefined;
  agencyCode?: string | undefined;
  /** `ok`, or the code of what went wrong. */
  outcome: string;
  detail?: string | undefined;
  milliseconds: number;
};

const MAX_TEXT = 500;

/** One line in the log of calls. Nothing secret is ever among what it takes. */
export async function appendMessage(tx: Tx, message: LoggedMessage): Promise<void> {
  await exchangeTx(tx)
    .insertInto('exchange.message')
    .values({
      id: newId(),
      partner_id: message.partnerId,
      direction: message.direction,
      operation: message.operation,
      reference: cut(message.reference),
      packet_sha256: message.sha256 ?? null,
      agency_code: cut(message.agencyCode),
      outcome: message.outcome.slice(0, 100),
      detail: cut(message.detail),
      milliseconds: Math.max(0, Math.round(message.milliseconds)),
    })
    .execute();
}

function cut(text: string | null | undefined): string | null {
  return text?.replaceAll('\u0000', '').slice(0, MAX_TEXT) ?? null;
}
