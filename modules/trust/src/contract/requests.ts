import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { ImportOrder, RegisteredKind } from './register.ts';
import { DEVICE_TYPES, MAX_SHEET_ROWS } from './register-sheet.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const optionalText = (most: number) => z.string().trim().max(most).default('');
/** PostgreSQL counts no year 0. */
const day = z.iso.date().regex(/^(?!0000)/);

/** @law NĐ 68/2024/NĐ-CP Đ.11 */
export const RequestForm = z.enum([
  'newPerson',
  'newOrganisation',
  'newDevice',
  'renew',
  'change',
  'revoke',
  'unlock',
]);
export type RequestForm = z.infer<typeof RequestForm>;

export const RequestState = z.enum([
  'draft',
  'submitted',
  'approved',
  'sent',
  'granted',
  'refused',
  'handedOver',
  'cancelled',
]);
export type RequestState = z.infer<typeof RequestState>;

/** @law NĐ 68/2024/NĐ-CP Đ.17 */
export const RevocationGround = z.enum([
  'keyCompromised',
  'deviceDamaged',
  'deviceLost',
  'authorityRequest',
  'managingBodyRequest',
  'jobChanged',
  'retired',
  'resigned',
  'deceased',
  'dissolved',
  'split',
  'merged',
  'outOfService',
]);
export type RevocationGround = z.infer<typeof RevocationGround>;

/** Whom a device comes to, at the head of Mẫu 01 and 02. */
export const Receiver = z.object({
  name: text(200),
  idNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z]{6,20}$/),
  idIssuedOn: day,
  idIssuedBy: text(200),
  title: text(200),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ .]{8,20}$/),
  email: z.email().max(200),
  address: text(400),
});
export type Receiver = z.infer<typeof Receiver>;

export const PersonSubject = z.object({
  kind: z.literal('person'),
  personId: z.uuid(),
  name: text(200),
  birthDate: day,
  idNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z]{6,20}$/),
  idIssuedBy: optionalText(200),
  idIssuedOn: day,
  email: z.email().max(200),
  /** From the highest level down: what stands in O and OU. */
  units: z.array(text(300)).min(1).max(4),
  province: text(100),
  workProvince: optionalText(100),
  title: text(200),
  phone: optionalText(20),
  oldSerial: optionalText(64),
  carrier: optionalText(50),
  portsNumber: z.boolean().default(false),
  deviceType: z.enum(DEVICE_TYPES).default('TOKEN'),
});
export type PersonSubject = z.infer<typeof PersonSubject>;

export const OrganisationSubject = z.object({
  kind: z.literal('organisation'),
  agencyId: z.uuid(),
  name: text(300),
  address: text(400),
  taxCode: optionalText(20),
  budgetCode: optionalText(20),
  province: text(100),
  email: z.email().max(200),
});

export const DeviceSubject = z.object({
  kind: z.literal('device'),
  deviceId: z.uuid(),
  name: text(200),
});

export const CertificateSubject = z.object({
  kind: z.literal('certificate'),
  certificateId: z.uuid(),
  holderName: text(300),
  serialNumber: text(64),
  /** What is to change, or what happened. */
  note: optionalText(1000),
});

export const RequestSubject = z.discriminatedUnion('kind', [
  PersonSubject,
  OrganisationSubject,
  DeviceSubject,
  CertificateSubject,
]);
export type RequestSubject = z.infer<typeof RequestSubject>;

export const RequestFields = z.object({
  form: RequestForm,
  subjects: z.array(RequestSubject).min(1).max(MAX_SHEET_ROWS),
  receiver: Receiver.nullable().default(null),
  ground: RevocationGround.nullable().default(null),
  /** Who sees to it in the agency, of an unlocking. */
  coordinator: optionalText(200),
  note: optionalText(2000),
});
export type RequestFields = z.infer<typeof RequestFields>;

export const RequestActName = z.enum([
  'drafted',
  'edited',
  'submitted',
  'withdrawn',
  'returned',
  'approved',
  'sent',
  'granted',
  'refused',
  'handedOver',
  'cancelled',
]);
export type RequestActName = z.infer<typeof RequestActName>;

export const RequestSummary = z.object({
  id: z.uuid(),
  number: z.number().int(),
  form: RequestForm,
  state: RequestState,
  title: z.string(),
  subjectCount: z.number().int(),
  agency: z.object({ id: z.uuid(), name: z.string() }),
  requester: z.string(),
  dueOn: z.iso.date().nullable(),
  updatedAt: z.iso.datetime(),
  version: z.number().int(),
});
export type RequestSummary = z.infer<typeof RequestSummary>;

export const RequestDetail = RequestSummary.extend({
  fields: RequestFields,
  /** What the acting post may do now. */
  acts: z.array(RequestActName),
  /** Since when the certificates are on hold inside the platform; null where they are not. */
  heldAt: z.iso.datetime().nullable(),
  certificates: z.array(
    z.object({
      id: z.uuid(),
      holderName: z.string(),
      serialNumber: z.string(),
      relation: z.enum(['about', 'issued']),
    }),
  ),
  timeline: z.array(
    z.object({
      seq: z.number().int(),
      at: z.iso.datetime(),
      act: RequestActName,
      person: z.string(),
      note: z.string(),
    }),
  ),
});
export type RequestDetail = z.infer<typeof RequestDetail>;

const note = optionalText(1000);
/** An act on a request, with what it needs. */
export const RequestAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('edited'), fields: RequestFields }),
  z.object({ act: z.literal('submitted'), note }),
  z.object({ act: z.literal('withdrawn'), note }),
  z.object({ act: z.literal('returned'), note: text(1000) }),
  z.object({ act: z.literal('approved'), note }),
  /** Number and symbol of the signed document by which it went to the provider, and its day. */
  z.object({ act: z.literal('sent'), reference: text(200), sentOn: day }),
  z.object({
    act: z.literal('granted'),
    note,
    /** Certificates that the provider issued; none for an unlocking or a revocation. */
    answer: ImportOrder.extend({ digest: z.string().length(64) })
      .nullable()
      .default(null),
    revokedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
  z.object({ act: z.literal('refused'), note: text(1000) }),
  z.object({ act: z.literal('handedOver'), receivedBy: text(200), receivedOn: day }),
  z.object({ act: z.literal('cancelled'), note }),
]);
export type RequestAct = z.infer<typeof RequestAct>;

const requests = { access: 'trust.request', tags: ['trust'] } as const;
export const RequestFilter = z.object({
  state: RequestState.optional(),
  form: RequestForm.optional(),
  q: z.string().max(200).optional(),
});

export const requestsContract = {
  listRequests: operation(
    {
      method: 'GET',
      path: '/trust/requests',
      summary: 'Requests to the certification authority, newest first',
      ...requests,
    },
    [],
  )
    .input(PageRequest.extend(RequestFilter.shape))
    .output(pageOf(RequestSummary)),
  countRequests: operation(
    {
      method: 'GET',
      path: '/trust/requests/counts',
      summary: 'Requests by state, and how many wait past their day',
      ...requests,
    },
    [],
  ).output(
    z.object({
      states: z.partialRecord(RequestState, z.number().int()),
      overdue: z.number().int(),
    }),
  ),
  getRequest: operation(
    { method: 'GET', path: '/trust/requests/{id}', summary: 'One request', ...requests },
    ['REQUEST_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(RequestDetail),
  createRequest: operation(
    { method: 'POST', path: '/trust/requests', summary: 'Draft a request', ...requests },
    [
      'REQUEST_INCOMPLETE',
      'REQUEST_ACT_FORBIDDEN',
      'REGISTER_CERTIFICATE_NOT_FOUND',
      'HOLDER_NOT_FOUND',
    ],
  )
    .input(RequestFields)
    .output(z.object({ id: z.uuid(), version: z.number().int() })),
  actOnRequest: operation(
    {
      method: 'POST',
      path: '/trust/requests/{id}/acts',
      summary: 'Do the next act on a request',
      ...requests,
    },
    [
      'REQUEST_NOT_FOUND',
      'REQUEST_NOT_IN_STATE',
      'REQUEST_ACT_FORBIDDEN',
      'REQUEST_STALE',
      'REQUEST_INCOMPLETE',
      'REGISTER_CERTIFICATE_NOT_FOUND',
      'HOLDER_NOT_FOUND',
      'UPLOAD_NOT_FOUND',
      'IMPORT_FAULTY',
      'IMPORT_STALE',
    ],
  )
    .input(z.object({ id: z.uuid(), version: z.number().int().min(1), act: RequestAct }))
    .output(z.object({ version: z.number().int(), state: RequestState })),
  listRequestHolders: operation(
    {
      method: 'GET',
      path: '/trust/requests/holders',
      summary: 'People, agency and devices that my agency may request for',
      ...requests,
    },
    [],
  )
    .input(z.object({ kind: RegisteredKind }))
    .output(z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() }))),
};
