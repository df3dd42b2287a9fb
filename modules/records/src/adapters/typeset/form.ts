import { createTypesetter } from '@hien-luong/documents';

export type FormColumn = { head: string; width: number; center: boolean };
export type FormRow = { heading: string; cells: null } | { heading: null; cells: string[] };

/** One sheet by a form of PL V; the template decides only where its parts stand. */
export type Form = {
  title: string;
  subtitle: string[];
  agency: string;
  parentAgency: string | null;
  /** `Quảng Trị, ngày 05 tháng 01 năm 2026`; null where it is filled in by hand. */
  date: string | null;
  before: string[];
  table: { columns: FormColumn[]; rows: FormRow[] } | null;
  after: string[];
  signatures: { role: string; name: string }[];
};

export type Agency = { name: string; parentName: string | null };

const typesetter = createTypesetter(new URL('./templates/', import.meta.url));

/** The pages of a form. Throws `TYPESETTING_FAILED`. */
export function typesetForm(form: Form): Uint8Array {
  return typesetter.typeset('form', form, { tagged: true }).pdf;
}

export const rowOf = (...cells: string[]): FormRow => ({ heading: null, cells });
export const headingOf = (heading: string): FormRow => ({ heading, cells: null });

export function column(head: string, width: number, center = false): FormColumn {
  return { head, width, center };
}

/** `Vĩnh viễn`, or how many years. */
export function retentionWords(years: number | null): string {
  return years === null ? 'Vĩnh viễn' : `${years} năm`;
}
