import { createTypesetter, type Spot } from './create-typesetter.ts';

export type { Spot } from './create-typesetter.ts';

/** The forms of PL III, each readable as the page that it prints. */
export type FormTemplate =
  | 'document'
  | 'telegram'
  | 'invitation'
  | 'introduction'
  | 'minutes'
  | 'leave-permit';

export type TypstTemplate =
  | FormTemplate
  | 'text-line'
  | 'signature'
  | 'seal'
  | 'corner-note'
  | 'copy-block'
  | 'register'
  | 'routing-slip';

/** Pages that people read; images of them are not. */
const TAGGED: readonly TypstTemplate[] = [
  'document',
  'telegram',
  'invitation',
  'introduction',
  'minutes',
  'leave-permit',
  'routing-slip',
];

const typesetter = createTypesetter(new URL('./templates/', import.meta.url));

/** Sets one of our templates with `data`. @throws DocumentsError `TYPESETTING_FAILED`. */
export function compileTypst(
  template: TypstTemplate,
  data: object,
): { pdf: Uint8Array; spots: Spot[] } {
  return typesetter.typeset(template, data, { tagged: TAGGED.includes(template) });
}
