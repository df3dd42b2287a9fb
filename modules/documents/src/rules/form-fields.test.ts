import { listDocumentKinds } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { FormField } from '../contract/index.ts';
import { formFieldsOf, needsBody } from './form-fields.ts';

test('four forms have fields of their own, every field is of one of them', () => {
  const withFields = listDocumentKinds().filter((kind) => formFieldsOf(kind).length > 0);
  expect(withFields).toEqual(['minutes', 'invitation', 'introduction', 'leavePermit']);
  expect(new Set(withFields.flatMap(formFieldsOf))).toEqual(new Set(FormField.options));
});

test('only forms that are all fields need no text', () => {
  expect(listDocumentKinds().filter((kind) => !needsBody(kind))).toEqual([
    'invitation',
    'introduction',
    'leavePermit',
  ]);
});
