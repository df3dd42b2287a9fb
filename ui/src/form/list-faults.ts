import type { FieldErrors } from 'react-hook-form';
import { fieldId } from './field-id.ts';

export type FieldFault = { fieldId: string; message: string };

/** Every fault of a form, however deep, with the field it belongs to. */
export function listFaults(errors: FieldErrors, path = ''): FieldFault[] {
  return Object.entries(errors).flatMap(([key, fault]) => {
    if (!fault || typeof fault !== 'object') return [];
    const name = path ? `${path}.${key}` : key;
    const { message } = fault as { message?: unknown };
    if (typeof message === 'string' && message) return [{ fieldId: fieldId(name), message }];
    return key === 'ref' ? [] : listFaults(fault as FieldErrors, name);
  });
}
