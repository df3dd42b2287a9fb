import { operation } from '@hien-luong/contract';
import { z } from 'zod';

/** What the clerk's guided recording asks: one document after the other, without the mouse. */
export const recordingContract = {
  proposeArrivalNumber: operation(
    {
      method: 'GET',
      path: '/documents/incoming/next-number',
      summary: 'The number that the next recorded document would get',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [],
  )
    .input(z.object({}))
    .output(z.object({ year: z.number().int(), arrivalNumber: z.number().int() })),
};
