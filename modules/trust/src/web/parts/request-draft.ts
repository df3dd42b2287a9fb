import type { RequestFields, RequestForm } from '../../contract/index.ts';

/** The guided form's fields, all as text; which of them count depends on the form chosen. */
export type RequestDraft = {
  form: RequestForm;
  certificateId: string;
  holderId: string;
  note: string;
  ground: string;
  coordinator: string;
  birthDate: string;
  idNumber: string;
  idIssuedOn: string;
  idIssuedBy: string;
  email: string;
  unit1: string;
  unit2: string;
  province: string;
  phone: string;
  address: string;
  taxCode: string;
  budgetCode: string;
  deviceType: string;
  receiver: {
    name: string;
    idNumber: string;
    idIssuedOn: string;
    idIssuedBy: string;
    title: string;
    phone: string;
    email: string;
    address: string;
  };
};

export const EMPTY_DRAFT: RequestDraft = {
  form: 'renew',
  certificateId: '',
  holderId: '',
  note: '',
  ground: '',
  coordinator: '',
  birthDate: '',
  idNumber: '',
  idIssuedOn: '',
  idIssuedBy: 'CCSQLHCVTTXH',
  email: '',
  unit1: '',
  unit2: '',
  province: '',
  phone: '',
  address: '',
  taxCode: '',
  budgetCode: '',
  deviceType: 'TOKEN',
  receiver: {
    name: '',
    idNumber: '',
    idIssuedOn: '',
    idIssuedBy: '',
    title: '',
    phone: '',
    email: '',
    address: '',
  },
};

/** Who was chosen, as the directory names them. */
export type ChosenHolder = { id: string; name: string; title: string | null };

export function isAboutCertificate(form: RequestForm): boolean {
  return ['renew', 'change', 'revoke', 'unlock'].includes(form);
}

/** The draft as a request: only what its form asks for. */
export function toRequestFields(
  draft: RequestDraft,
  chosen: ChosenHolder | undefined,
): RequestFields {
  const { form, note, coordinator, ground, receiver } = draft;
  const isNew = !isAboutCertificate(form);
  const fields = {
    form,
    subjects: [toSubject(draft, chosen)],
    receiver: isNew ? receiver : null,
    ground: form === 'revoke' && ground !== '' ? ground : null,
    coordinator: form === 'unlock' ? coordinator : '',
    note: isNew ? note : '',
  };
  return JSON.parse(JSON.stringify(fields).normalize('NFC')) as RequestFields;
}

function toSubject(draft: RequestDraft, chosen: ChosenHolder | undefined) {
  const { form, certificateId, holderId, note } = draft;
  const name = chosen?.name ?? '';
  if (isAboutCertificate(form)) {
    // The register's own names stand in the request, whatever is sent here.
    return { kind: 'certificate', certificateId, holderName: '-', serialNumber: '-', note };
  }
  const { province, email, address, taxCode, budgetCode } = draft;
  if (form === 'newDevice') return { kind: 'device', deviceId: holderId, name };
  if (form === 'newOrganisation') {
    return {
      kind: 'organisation',
      agencyId: holderId,
      name,
      address,
      taxCode,
      budgetCode,
      province,
      email,
    };
  }
  const { birthDate, idNumber, idIssuedOn, idIssuedBy, unit1, unit2, phone, deviceType } = draft;
  return {
    kind: 'person',
    personId: holderId,
    name,
    title: chosen?.title ?? '-',
    birthDate,
    idNumber,
    idIssuedOn,
    idIssuedBy,
    email,
    units: [unit1, unit2].filter((unit) => unit !== ''),
    province,
    phone,
    deviceType,
    workProvince: '',
    oldSerial: '',
    carrier: '',
    portsNumber: false,
  };
}
