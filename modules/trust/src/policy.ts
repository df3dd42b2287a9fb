import type { Role } from '@hien-luong/platform/contract';
import type { RequestActName, RequestForm, RequestState } from './contract/index.ts';

/**
 * What each role may do here. Signing needs no permission of this module: a person's key answers
 * to that person's PIN, an agency's to the clerk's post (NĐ 30/2020/NĐ-CP Đ.32, Đ.33).
 */
export const rolePermissions = {
  officer: ['trust.read', 'trust.request'],
  leader: ['trust.read', 'trust.request'],
  clerk: ['trust.read', 'trust.request'],
  administrator: [
    'trust.read',
    'trust.devices',
    'trust.request',
    'trust.anchors',
    'trust.administer',
  ],
  agencyAdministrator: ['trust.read'],
  auditor: ['trust.read', 'trust.anchors'],
} as const;

type RequestRight = {
  states: readonly RequestState[];
  /** The agency that requests, or whoever keeps the province's register. */
  by: 'requester' | 'administrator';
  forms?: readonly RequestForm[];
};

/** When and by whom each act on a request may be done; the buttons show by the same table. */
export const requestRights: Readonly<Record<Exclude<RequestActName, 'drafted'>, RequestRight>> = {
  edited: { states: ['draft'], by: 'requester' },
  submitted: { states: ['draft'], by: 'requester' },
  cancelled: { states: ['draft'], by: 'requester' },
  withdrawn: { states: ['submitted'], by: 'requester' },
  returned: { states: ['submitted'], by: 'administrator' },
  approved: { states: ['submitted'], by: 'administrator' },
  sent: { states: ['approved'], by: 'administrator' },
  granted: { states: ['sent'], by: 'administrator' },
  refused: { states: ['sent'], by: 'administrator' },
  handedOver: {
    states: ['granted'],
    by: 'administrator',
    forms: ['newPerson', 'newOrganisation', 'newDevice', 'renew', 'change', 'unlock'],
  },
};

/**
 * Who may ask for the revocation of a certificate and so put it on hold at once: whoever holds it,
 * and those who answer for the agency. Anybody else could keep a leader from signing.
 */
export const mayAskRevocationOfOthers: readonly Role[] = ['leader', 'clerk', 'administrator'];

export type RequestStanding = { state: RequestState; form: RequestForm; agencyId: string };
export type RequestActor = { agencyId: string; roles: readonly Role[] };

/** The acts that the post may do on the request as it stands, in the order of the table. */
export function listRequestActs(
  { state, form, agencyId }: RequestStanding,
  actor: RequestActor,
): Exclude<RequestActName, 'drafted'>[] {
  const names = Object.keys(requestRights) as (keyof typeof requestRights)[];
  return names.filter((name) => {
    const { states, by, forms } = requestRights[name];
    if (!states.includes(state) || (forms && !forms.includes(form))) return false;
    return by === 'requester' ? actor.agencyId === agencyId : actor.roles.includes('administrator');
  });
}

export type AnchorAct = 'confirm' | 'refuse' | 'cancel';

/** Four eyes: whoever proposed may only take it back, any other administrator decides. */
export function listAnchorActs(
  proposedBy: string,
  actor: { personId: string; roles: readonly Role[] },
): AnchorAct[] {
  if (!actor.roles.includes('administrator')) return [];
  return actor.personId === proposedBy ? ['cancel'] : ['confirm', 'refuse'];
}
