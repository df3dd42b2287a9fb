import type { ProblemWords } from './problem-code.ts';

/** Refusals of the records desk: views, what is shared, numbers, paper. */
export const englishDeskProblems = {
  VIEW_FORBIDDEN: ['This view is a colleague’s.', 'Save it as a new view of yours.'],
  SHARED_FORBIDDEN: [
    'Only the records clerk may change what the agency shares.',
    'Save it as your own, or ask the clerk.',
  ],
  HOLD_DAYS_INVALID: [
    'The days of the hold are not valid.',
    'Hold from today on, for 30 days at most and within the year of the register.',
  ],
  HELD_NUMBER_NOT_FOUND: ['No such held number.', 'Load the list of held numbers again.'],
  DOCUMENT_DATE_INVALID: [
    'The date of the document lies in the future.',
    'Look at the date on the document again.',
  ],
  NUMBER_TAKEN: [
    'Another document has this number.',
    'Leave it empty for the next one, or choose another.',
  ],
  ISSUE_DATE_INVALID: [
    'The date of issue is not valid.',
    'It is not before the signature, not after today, and in the year of the register.',
  ],
} satisfies Record<string, ProblemWords>;
