import type { FormField } from '../contract/index.ts';
import type { FormTemplate } from './compile-typst.ts';

type Part = {
  type: 'paragraph' | 'article' | 'chapter' | 'heading' | 'bullet';
  label: string;
  text: string;
};

/** Everything that the templates of documents print, ready to print. */
export type Sheet = {
  template: FormTemplate;
  title: string;
  nation: string;
  motto: string;
  parentAgency: string | null;
  agency: string;
  /** After the slash: `QĐ-UBND`. */
  symbol: string;
  place: string;
  year: string;
  /** Number and date as they stand on an extract; null where they are left to be filled in. */
  filled: { numberAndSymbol: string; date: string } | null;
  subject: string;
  /** Null for a công văn, whose subject stands under the number. */
  kindName: string | null;
  stamp: { text: string; width: number; size: number } | null;
  /** The authority that decides, above the grounds of a decision. */
  authority: string | null;
  addressees: string[];
  grounds: string[];
  /** `QUYẾT ĐỊNH:` between grounds and articles. */
  resolves: string | null;
  body: Part[];
  /** Who sends a telegram. */
  sender: string;
  form: Partial<Record<FormField, string>>;
  enclosure: { kindName: string; subject: string; reference: string; body: Part[] } | null;
  receivers: string[];
  signatureLines: string[];
  signerName: string;
  /** In the lower margin of the first page: where strangers check the document. */
  code: { svg: string; lines: string[] } | null;
};
