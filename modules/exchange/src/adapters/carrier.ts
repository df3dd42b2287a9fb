import type { OutsideAgency } from '@hien-luong/directory';
import type { Platform } from '@hien-luong/platform';

export type MessageType = 'edoc' | 'status';

/** One packet on its way out, for some of the recipients that it names. */
export type Parcel = {
  bytes: Uint8Array;
  sha256: string;
  messageType: MessageType;
  fromCode: string;
  toCodes: readonly string[];
};

/** A packet that waits for us at the other system. */
export type Waiting = {
  /** The other system's number of this delivery: of one number there is one packet, for ever. */
  reference: string;
  messageType: MessageType;
  /** Who gave it to the other system, by whom it was looked at; empty where it does not say. */
  fromCode: string;
  /** Empty where only the packet itself says it. */
  toCode: string;
};

/**
 * How packets go to one system of others and come from it. Calls are repeated after an error, so a
 * carrier has no memory of its own, and each call throws an `ExchangeError`: `PARTNER_REFUSED` where
 * the other side understood and said no, `PARTNER_UNREACHABLE` for all that may pass. Order, back-off,
 * repetition, the log and what a packet does are not its business.
 */
export interface Carrier {
  /** @returns the other system's number of the packet, where it gives one. */
  send(parcel: Parcel): Promise<{ reference: string | null }>;
  listWaiting(messageType: MessageType): Promise<Waiting[]>;
  fetch(reference: string): Promise<Uint8Array>;
  /** Tells that we hold the packet, or that it cannot be read; it is not listed after that. */
  confirm(reference: string, outcome: 'done' | 'fail', reason?: string): Promise<void>;
  /** Who can be reached by it; missing where an administrator says so by hand. */
  listAgencies?(): Promise<OutsideAgency[]>;
}

/** A carrier of an installation. */
export type CarrierKind = {
  /** Unique, and kept for ever: the partner's row bears it. */
  name: string;
  /** What administrators read. */
  title: string;
  /** Undefined where it is not configured. */
  open(platform: Platform): Carrier | undefined;
};
