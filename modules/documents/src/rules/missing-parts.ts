import type { DraftFields } from '../contract/index.ts';
import { formFieldsOf, needsBody } from './form-fields.ts';

export type MissingPart =
  | 'mainFile'
  | 'formFields'
  | 'body'
  | 'articles'
  | 'grounds'
  | 'recipients';

/**
 * What a draft still lacks before it can be submitted. A decision rests on grounds and speaks in
 * articles; an uploaded document is judged by its maker.
 * @law NĐ 30/2020/NĐ-CP Đ.8
 */
export function listMissingParts(draft: {
  fields: Pick<DraftFields, 'kind' | 'content'>;
  hasMainFile: boolean;
  recipientCount: number;
}): MissingPart[] {
  const { fields, hasMainFile, recipientCount } = draft;
  const { content, kind } = fields;
  const missing: MissingPart[] = [];
  if (content === null && !hasMainFile) missing.push('mainFile');
  if (content !== null && content.body.length === 0 && needsBody(kind)) missing.push('body');
  if (content !== null && formFieldsOf(kind).some((field) => !content.form?.[field])) {
    missing.push('formFields');
  }
  if (content !== null && kind === 'decision') {
    if (content.grounds.length === 0) missing.push('grounds');
    if (!content.body.some(({ type }) => type === 'article')) missing.push('articles');
  }
  if (recipientCount === 0 && kind === 'officialLetter') missing.push('recipients');
  return missing;
}
