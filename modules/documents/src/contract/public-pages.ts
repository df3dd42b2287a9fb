import type { PageLanguage } from '@hien-luong/trust/contract';
import type { PublicDocument } from './public.ts';

export type PublicDocumentView = {
  language: PageLanguage;
  document: PublicDocument;
  maxMegabytes: number;
};

/** The citizens' page of one issued document in HTML; the portal writes it. */
export type PublicDocumentPages = {
  document(view: PublicDocumentView): string;
};
