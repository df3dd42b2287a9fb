import type { z } from 'zod';
import type {
  CopyMedium,
  CopyRequest,
  DocumentKind,
  IncomingDetail,
  OutgoingDetail,
} from '../../contract/index.ts';
import { type CopyForm, listCopyForms } from '../../rules/copy-forms.ts';
import type { CopyKind } from './copy-words.ts';
import type { RecipientChoice } from './draft-values.ts';

/** What is copied: a document kept here, or one on paper. */
export type CopyOrigin =
  | { direction: 'outgoing'; document: OutgoingDetail }
  | { direction: 'incoming'; document: IncomingDetail }
  | { direction: 'scan' };

export type CopyValues = {
  /** Form and medium together, as the law pairs them. */
  form: `${CopyKind} ${CopyMedium}`;
  extract: string;
  place: string;
  signerPostId: string;
  recipients: RecipientChoice[];
  receivers: string;
  note: string;
  scan: {
    uploadId: string;
    kind: DocumentKind;
    subject: string;
    numberAndSymbol: string;
    issuedOn: string;
    agencyName: string;
    isCertifiedCopy: boolean;
    signerTitle: string;
    signerName: string;
  };
};

/** The copies that may be made of it. */
export function formsOf(origin: CopyOrigin, isCertifiedCopy = false): CopyForm[] {
  if (origin.direction === 'scan') {
    return listCopyForms({ from: 'paper', sourceKind: isCertifiedCopy ? 'certifiedCopy' : null });
  }
  const { document } = origin;
  if (origin.direction === 'incoming') {
    return listCopyForms({ from: 'electronic', sourceKind: document.copyKind });
  }
  const from = origin.document.copy?.medium ?? 'electronic';
  return listCopyForms({ from, sourceKind: document.copyKind });
}

export function formKey({ kind, to }: CopyForm): CopyValues['form'] {
  return `${kind} ${to}`;
}

export function newCopy(origin: CopyOrigin): CopyValues {
  const [first] = formsOf(origin);
  return {
    form: first ? formKey(first) : 'certifiedCopy paper',
    extract: origin.direction === 'outgoing' ? textOf(origin.document) : '',
    place: '',
    signerPostId: '',
    recipients: [],
    receivers: '',
    note: '',
    scan: {
      uploadId: '',
      kind: 'officialLetter',
      subject: '',
      numberAndSymbol: '',
      issuedOn: '',
      agencyName: '',
      isCertifiedCopy: false,
      signerTitle: '',
      signerName: '',
    },
  };
}

/** The text of a document written here, a part a line, with its articles counted as printed. */
function textOf({ content }: OutgoingDetail): string {
  let article = 0;
  const lines = (content?.body ?? []).map(({ text, type }) => {
    if (type === 'article') article += 1;
    return type === 'article' ? `Điều ${article}. ${text}` : text;
  });
  return lines.join('\n');
}

export function toCopyRequest(origin: CopyOrigin, values: CopyValues): z.input<typeof CopyRequest> {
  const [copyKind, medium] = values.form.split(' ') as [CopyKind, CopyMedium];
  return {
    source: sourceOf(origin, values),
    copyKind,
    medium,
    extract: copyKind === 'extract' ? { text: values.extract, place: values.place } : null,
    signerPostId: values.signerPostId,
    recipientIds: values.recipients.map(({ id }) => id),
    receivers: values.receivers
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    note: values.note,
  };
}

function sourceOf(
  origin: CopyOrigin,
  { form, scan }: CopyValues,
): z.input<typeof CopyRequest>['source'] {
  if (origin.direction !== 'scan') {
    return { direction: origin.direction, id: origin.document.id };
  }
  const { signerName, signerTitle, ...facts } = scan;
  const signer = form.startsWith('extract') ? { title: signerTitle, name: signerName } : null;
  return { direction: 'scan', ...facts, signer };
}
