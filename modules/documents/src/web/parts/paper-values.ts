import type { DocumentKind, PaperEntry, Urgency } from '../../contract/index.ts';
import type { PageReading } from '../../rules/page/read-page.ts';

/** What the clerk fills in; kind and dates are text until they are chosen. */
export type PaperValues = {
  cameBy: PaperEntry['cameBy'];
  senderName: string;
  senderId: string | null;
  numberAndSymbol: string;
  issuedOn: string;
  kind: DocumentKind | '';
  subject: string;
  signerName: string;
  signerTitle: string;
  signerCompetence: string;
  urgency: Urgency;
  dueOn: string;
  arrivalNumber: string;
  note: string;
};

export const NO_PAPER: PaperValues = {
  cameBy: 'paper',
  senderName: '',
  senderId: null,
  numberAndSymbol: '',
  issuedOn: '',
  kind: '',
  subject: '',
  signerName: '',
  signerTitle: '',
  signerCompetence: '',
  urgency: 'normal',
  dueOn: '',
  arrivalNumber: '',
  note: '',
};

/** The fields of the form that a page spoke of. */
export function valuesRead(reading: PageReading): Partial<PaperValues> {
  const { issuedOn, issuer, kind, numberAndSymbol, signer, subject, urgency } = reading;
  return {
    ...(issuer && { senderName: issuer.value }),
    ...(numberAndSymbol && { numberAndSymbol: numberAndSymbol.value }),
    ...(issuedOn && { issuedOn: issuedOn.value }),
    ...(kind && { kind: kind.value }),
    ...(subject && { subject: subject.value }),
    ...(signer && {
      signerName: signer.value.name,
      signerTitle: signer.value.title,
      signerCompetence: signer.value.competence,
    }),
    ...(urgency && { urgency: urgency.value }),
  };
}

/** Short forms that headers are written in, as the directory spells them out. */
export function spelledOut(name: string): string {
  return name.replace(/\bUBND\b/giu, 'Ủy ban nhân dân').replace(/\bHĐND\b/giu, 'Hội đồng nhân dân');
}

export function toPaperEntry(
  values: PaperValues,
  { entryId, uploadIds }: { entryId: string; uploadIds: string[] },
): unknown {
  const { arrivalNumber, dueOn, note, senderId, senderName, ...rest } = values;
  const { signerName, signerTitle, signerCompetence, ...fields } = rest;
  return {
    ...fields,
    entryId,
    uploadIds,
    sender: { agencyId: senderId, name: senderName },
    signer: { name: signerName, title: signerTitle, competence: signerCompetence },
    dueOn: dueOn || null,
    ...(arrivalNumber.trim() && { arrivalNumber: Number(arrivalNumber) }),
    ...(note.trim() && { note }),
  };
}
