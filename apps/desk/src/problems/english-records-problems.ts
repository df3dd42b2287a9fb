import type { ProblemWords } from './problem-code.ts';

/** What the acts on case files, registers, hand-overs and retention refuse with. */
export const englishRecordsProblems = {
  CASE_FILE_NOT_FOUND: [
    'This case file was not found.',
    'There is none, or it is not shared with the acting post. Ask whoever keeps it.',
  ],
  CASE_FILE_STALE: [
    'Somebody else has just changed the case file.',
    'Load it again and repeat; what you typed is kept.',
  ],
  CASE_FILE_EMPTY: [
    'There is no document in the case file.',
    'Put documents into it before closing it.',
  ],
  CASE_FILE_FULL: ['The case file holds 999 documents already.', 'Close it and open the next one.'],
  NOT_THE_KEEPER_FORBIDDEN: [
    'The acting post does not keep this case file.',
    'Ask its keeper or the records clerk.',
  ],
  CATALOGUE_NOT_FOUND: [
    'There is no list of case files for this year.',
    'Choose another year, or draft the list.',
  ],
  CATALOGUE_STALE: ['Somebody else has just changed the list.', 'Load the list again and repeat.'],
  CATALOGUE_TAKEN: [
    'This year has a list of case files already.',
    'Open the list of that year to change it.',
  ],
  CATALOGUE_EMPTY: ['The list has no lines yet.', 'Add case files before approving it.'],
  SYMBOL_TAKEN: [
    'This symbol is in use this year.',
    'Choose another, or leave it empty to get the next one.',
  ],
  ENTRY_NOT_FOUND: [
    'This line is not in the approved list any more.',
    'Load the list of the year again.',
  ],
  DOCUMENT_NOT_READY: [
    'This document cannot be put into a case file yet.',
    'An outgoing document has to be issued, an incoming one recorded; one that was recalled is not filed.',
  ],
  DOCUMENT_FILED_TAKEN: [
    'The document is in this case file already.',
    'Nothing more is to be done.',
  ],
  FILED_NOT_FOUND: ['The document is not in this case file any more.', 'Load the case file again.'],
  ORDER_INCOMPLETE: [
    'The order does not name every document once.',
    'Load the case file again and repeat.',
  ],
  END_DATE_INVALID: [
    'The day on which the work ended is not valid.',
    'Choose a day that is not after today.',
  ],
  KEEP_BACK_TOO_LONG: [
    'The day until which it is kept back is not valid.',
    'Choose a day after the deadline and at most two years after it.',
  ],
  PACKAGE_TOO_LARGE: [
    'The files are too large for one package.',
    'A package holds 200 MB at most. Ask the administrator for the files of the store.',
  ],
  HAND_OVER_NOT_FOUND: ['This hand-over was not found.', 'Load the list of hand-overs again.'],
  HAND_OVER_STALE: [
    'Somebody else has just acted on this hand-over.',
    'Load the page again to see what came of it.',
  ],
  RETENTION_TOO_SHORT: [
    'A case file kept for less than five years is not handed in.',
    'Leave it out; its unit keeps it until its time is over.',
  ],
  RECEIPT_INCOMPLETE: [
    'Each case file is either received or returned.',
    'Load the hand-over again and repeat.',
  ],
  RETENTION_NOT_LONGER: [
    'The new retention is not longer than the present one.',
    'Choose more years, or for ever.',
  ],
  RETENTION_NOT_OVER: [
    'A case file has still to be kept.',
    'Leave it out; only what is past its retention is destroyed.',
  ],
  DECISION_INVALID: [
    'No issued decision has this number.',
    'Give number and symbol of the decision that the agency issued in this system.',
  ],
  MINUTES_INVALID: ['The minutes have to be a PDF.', 'Upload the signed minutes as PDF.'],
  REGISTER_TOO_LARGE: [
    'This period holds too many documents to print at once.',
    'Choose a shorter period, or download the register as a workbook.',
  ],
} as const satisfies Readonly<Record<string, ProblemWords>>;
