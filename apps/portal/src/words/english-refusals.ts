import type { vietnameseRefusals } from './vietnamese-refusals.ts';

export const englishRefusals: typeof vietnameseRefusals = {
  FILE_MISSING: {
    why: 'No file was sent, or it is empty.',
    todo: 'Choose a file that has content, then press Check.',
  },
  FORM_INVALID: {
    why: 'What was sent has the wrong form.',
    todo: 'Open the page again, choose one file and send it. One file is checked at a time.',
  },
  UPLOAD_TOO_LARGE: {
    why: 'The file is larger than allowed.',
    todo: 'Choose a smaller file, or check it on your own computer with hien-luong verify.',
  },
  CHECKS_TOO_MANY: {
    why: 'Too many checks come from this network address, or the system is busy.',
    todo: 'Wait a minute and try again.',
  },
  REQUESTS_TOO_MANY: {
    why: 'Too many requests come from this network address.',
    todo: 'Wait a minute and try again.',
  },
  DOCUMENT_NOT_FOUND: {
    why: 'No issued document has this code.',
    todo: 'Type the code as it is printed. If it is still not found, ask the agency named on the document before you rely on it.',
  },
  CHECK_TOO_LARGE: {
    why: 'The file asked for more time or memory than is allowed, so it was stopped.',
    todo: 'Check it on your own computer with the command hien-luong verify.',
  },
  REPORT_NOT_FOUND: {
    why: 'The file has no signature to report on.',
    todo: 'Check the signed file again.',
  },
  FILE_DIFFERENT: {
    why: 'The file chosen is not the file that was checked.',
    todo: 'Choose that file, or check the new one from the start.',
  },
  REVISION_NOT_FOUND: {
    why: 'The file does not have the version asked for.',
    todo: 'Check the file from the start.',
  },
  ORIGIN_FORBIDDEN: {
    why: 'The request comes from another site and was not accepted.',
    todo: 'Open the page at this address and send the file from there.',
  },
  ROUTE_NOT_FOUND: {
    why: 'There is no such page.',
    todo: 'Look at the address again, or open the page for checks.',
  },
  INTERNAL: {
    why: 'The system failed while checking. The file was not kept.',
    todo: 'Try again later. If it fails again, tell the administrator the number below.',
  },
};
