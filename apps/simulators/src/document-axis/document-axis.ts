import { join } from 'node:path';
import { EdxmlError } from '@hien-luong/edxml';
import { type AxisMail, type Mail, openAxisMail, type Sending } from './axis-mail.ts';
import { type OutsideOffice, openOffice } from './outside-office.ts';
import type { SimulatedAgency } from './simulated-agency.ts';

/** Nobody answers at all, or somebody who has nothing to say. */
export type Absence = { how: 'refuse' | 'fail'; until: number };
/** An agency that a province's system has entered in the list of the axis. */
export type RegisteredAgency = {
  id: string;
  pid: string;
  code: string;
  name: string;
  mail: string;
};

/** The national document axis, simulated: mailboxes, and agencies outside the province that use them. */
export type DocumentAxis = {
  mail: AxisMail;
  offices: ReadonlyMap<string, OutsideOffice>;
  registered: Map<string, RegisteredAgency>;
  /** Takes a packet for its recipients; those outside the province see it at once. */
  send(sending: Sending): Promise<string>;
  isAway(): Absence['how'] | undefined;
  leave(absence: Absence | undefined): void;
  stop(): void;
};

/** Who may speak to the simulated axis: the demo. Its secret protects nothing. */
export const AXIS_SYSTEM = {
  systemId: 'hien-luong.mo-phong',
  secret: 'truc-mo-phong-khong-bi-mat',
  /** The province's own mark, which the codes of all its agencies bear. */
  provinceCode: 'H50',
};

export function isOfProvince(code: string): boolean {
  return code.split('.').includes(AXIS_SYSTEM.provinceCode);
}

export async function openDocumentAxis(
  folder: string,
  agencies: readonly SimulatedAgency[],
): Promise<DocumentAxis> {
  const mail = await openAxisMail(join(folder, 'document-axis'));
  const ending = new AbortController();
  const offices = new Map(
    // Each a copy: a behaviour that is changed is changed for this axis alone.
    structuredClone(agencies).map((one) => [one.code, openOffice(one, mail, ending.signal)]),
  );
  for (const kept of mail.list()) {
    if (kept.status !== 'fail') await offices.get(kept.to)?.take(kept, true);
  }
  let absence: Absence | undefined;
  return {
    mail,
    offices,
    registered: new Map(),
    async send(sending) {
      const sent = await mail.put(sending);
      for (const one of sent) await handOver(mail, offices.get(one.to), one);
      return sent[0]?.senderDocId ?? '';
    },
    isAway: () => (absence !== undefined && Date.now() < absence.until ? absence.how : undefined),
    leave: (next) => {
      absence = next;
    },
    stop: () => ending.abort(),
  };
}

/** An agency outside says at the axis whether it could read what it got, as every client does. */
async function handOver(mail: AxisMail, office: OutsideOffice | undefined, one: Mail) {
  if (office === undefined) return;
  try {
    await office.take(one);
    await mail.setStatus(one, 'done');
  } catch (error) {
    if (!(error instanceof EdxmlError)) throw error;
    await mail.setStatus(one, 'fail');
  }
}
