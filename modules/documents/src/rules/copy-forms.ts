import type { CopyKind } from '@hien-luong/vn';
import type { CopyMedium } from '../contract/index.ts';

type Way = `${CopyMedium} to ${CopyMedium}`;

const WAYS: Readonly<Record<CopyKind, readonly Way[]>> = {
  certifiedCopy: ['paper to paper', 'electronic to paper', 'paper to electronic'],
  recopy: ['paper to paper', 'paper to electronic', 'electronic to paper'],
  extract: [
    'paper to paper',
    'paper to electronic',
    'electronic to electronic',
    'electronic to paper',
  ],
};

export type CopyForm = {
  kind: CopyKind;
  from: CopyMedium;
  to: CopyMedium;
  /** What the document copied is a copy of in its turn; null for an original. */
  sourceKind: CopyKind | null;
};

export type CopyFault = 'way' | 'notFromOriginal' | 'notFromCertifiedCopy';

/**
 * Why no such copy is made of it: an electronic original needs no certified copy in electronic form,
 * since it can itself be sent; a sao lục is made of a sao y alone, the other two of originals.
 * @law NĐ 30/2020/NĐ-CP Đ.25
 */
export function findCopyFault({ from, kind, sourceKind, to }: CopyForm): CopyFault | undefined {
  if (kind === 'recopy' && sourceKind !== 'certifiedCopy') return 'notFromCertifiedCopy';
  if (kind !== 'recopy' && sourceKind !== null) return 'notFromOriginal';
  return WAYS[kind].includes(`${from} to ${to}`) ? undefined : 'way';
}

/** What may be made of a document, for the screen that offers it. */
export function listCopyForms(source: Pick<CopyForm, 'from' | 'sourceKind'>): CopyForm[] {
  const forms = (['certifiedCopy', 'recopy', 'extract'] as const).flatMap((kind) =>
    (['paper', 'electronic'] as const).map((to): CopyForm => ({ ...source, kind, to })),
  );
  return forms.filter((form) => findCopyFault(form) === undefined);
}
