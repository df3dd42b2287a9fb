/** Everything the template `document.typ` prints, ready to print. */
export type Sheet = {
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
  body: { type: 'paragraph' | 'article' | 'heading' | 'bullet'; label: string; text: string }[];
  receivers: string[];
  signatureLines: string[];
  signerName: string;
};
