import type { FieldErrors } from 'react-hook-form';
import { expect, test } from 'vitest';
import { listFaults } from './list-faults.ts';

const fault = (message: string) => ({ type: 'required', message });

test('finds every fault however deep, with the id of its field', () => {
  const errors = {
    subject: fault('Xin nhập: Trích yếu'),
    content: { body: [undefined, { text: { ...fault('Quá dài'), ref: { name: 'x' } } }] },
  };
  expect(listFaults(errors as unknown as FieldErrors)).toEqual([
    { fieldId: 'field-subject', message: 'Xin nhập: Trích yếu' },
    { fieldId: 'field-content-body-1-text', message: 'Quá dài' },
  ]);
});

test('a form without faults has none', () => expect(listFaults({})).toEqual([]));
