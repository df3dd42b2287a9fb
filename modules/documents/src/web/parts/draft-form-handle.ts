import type { UseFormReturn } from 'react-hook-form';
import type { DraftValues } from './draft-values.ts';

export type DraftFormHandle = UseFormReturn<DraftValues>;
