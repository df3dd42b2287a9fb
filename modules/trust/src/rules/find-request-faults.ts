import type { RequestFields, RequestForm, RequestSubject } from '../contract/index.ts';

export type RequestFault =
  | 'SUBJECT_KIND_DIFFERENT'
  | 'SUBJECT_TWICE'
  | 'RECEIVER_MISSING'
  | 'GROUND_MISSING'
  | 'COORDINATOR_MISSING'
  | 'CHANGE_MISSING';

const SUBJECTS: Readonly<Record<RequestForm, RequestSubject['kind']>> = {
  newPerson: 'person',
  newOrganisation: 'organisation',
  newDevice: 'device',
  renew: 'certificate',
  change: 'certificate',
  revoke: 'certificate',
  unlock: 'certificate',
};

/** What a request still lacks before it can be submitted. @law NĐ 68/2024/NĐ-CP Đ.11 */
export function findRequestFaults(fields: RequestFields): RequestFault[] {
  const { form, subjects, receiver, ground, coordinator } = fields;
  const faults: RequestFault[] = [];
  if (subjects.some(({ kind }) => kind !== SUBJECTS[form])) faults.push('SUBJECT_KIND_DIFFERENT');
  if (new Set(subjects.map(subjectKey)).size < subjects.length) faults.push('SUBJECT_TWICE');
  if (isNew(form) && receiver === null) faults.push('RECEIVER_MISSING');
  if (form === 'revoke' && ground === null) faults.push('GROUND_MISSING');
  if (form === 'unlock' && coordinator === '') faults.push('COORDINATOR_MISSING');
  const saysNothing = subjects.some((one) => one.kind === 'certificate' && one.note === '');
  if (form === 'change' && saysNothing) faults.push('CHANGE_MISSING');
  return faults;
}

function isNew(form: RequestForm): boolean {
  return form === 'newPerson' || form === 'newOrganisation' || form === 'newDevice';
}

/** Whom or what a subject is about. */
function subjectKey(subject: RequestSubject): string {
  switch (subject.kind) {
    case 'person':
      return `person ${subject.personId}`;
    case 'organisation':
      return `agency ${subject.agencyId}`;
    case 'device':
      return `device ${subject.deviceId}`;
    case 'certificate':
      return `certificate ${subject.certificateId}`;
  }
}

/** What a list shows a request by: its first subject. */
export function requestTitle({ subjects }: RequestFields): string {
  const [first] = subjects;
  if (first === undefined) return '';
  return first.kind === 'certificate' ? first.holderName : first.name;
}
