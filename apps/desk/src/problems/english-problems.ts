import { englishDirectoryProblems } from './directory-problems.ts';
import { englishDeskProblems } from './english-desk-problems.ts';
import { englishRecordsProblems } from './english-records-problems.ts';
import { englishExchangeProblems } from './exchange-problems.ts';
import type { ProblemCatalogue } from './problem-code.ts';
import { englishReachProblems } from './reach-problems.ts';

export const englishProblems: ProblemCatalogue = {
  ...englishRecordsProblems,
  ...englishReachProblems,
  ...englishDeskProblems,
  ...englishDirectoryProblems,
  ...englishExchangeProblems,
  NETWORK: [
    'The server cannot be reached.',
    'Check the network and try again. What you typed is still on this screen.',
  ],
  INTERNAL: [
    'Something failed in the system.',
    'Nothing was changed. Try again; if it persists, give the reference to an administrator.',
  ],
  UNAUTHENTICATED: ['Your session has ended.', 'Sign in again to go on.'],
  FORBIDDEN: [
    'The post you act as does not permit this.',
    'Choose another post at the top right, or ask someone competent.',
  ],
  CSRF_FORBIDDEN: ['This page is older than the session.', 'Reload the page and do it again.'],
  ORIGIN_FORBIDDEN: [
    'The request came from a foreign address and was refused.',
    'Open the system at the address of your agency.',
  ],
  INPUT_INVALID: ['Something is not valid.', 'Look at the marked fields and send again.'],
  ANCHOR_CHANGE_NOT_FOUND: ['This proposal was not found.', 'Reload the page of trust anchors.'],
  ANCHOR_CHANGE_DECIDED_CONFLICT: [
    'Somebody has decided this proposal already.',
    'Reload the page to see how.',
  ],
  ANCHOR_DECIDER_FORBIDDEN: [
    'Whoever proposed a change may not confirm it.',
    'Another administrator has to confirm or refuse; the proposer may only take it back.',
  ],
  ANCHOR_FILE_INVALID: [
    'The file is not one certificate of an authority, or no purpose was chosen.',
    'Choose the .cer, .crt or .pem file of the authority, one at a time, and wait until it is uploaded.',
  ],
  ANCHOR_FINGERPRINT_DIFFERENT: [
    'The fingerprint you typed is not that of the file.',
    'Compare again with what the authority publishes. If they still differ, the file may have been replaced.',
  ],
  ANCHOR_NOT_PINNED: ['This certificate is not trusted at present.', 'Reload the page.'],
  CERTIFICATE_HELD: [
    'The certificate is on hold, as its revocation has been requested.',
    'The key does not open until that is decided. Ask whoever requested it, or the administrator.',
  ],
  REGISTER_CERTIFICATE_NOT_FOUND: [
    'This certificate is not in the register, or it has been revoked.',
    'Choose again from the list of your agency.',
  ],
  REGISTER_DEVICE_NOT_FOUND: ['There is no such device in service.', 'Reload the list of devices.'],
  HOLDER_NOT_FOUND: [
    'This person, agency or device is no longer part of the agency.',
    'Choose somebody who holds a post. For those who moved or left, only a revocation can be requested.',
  ],
  IMPORT_FAULTY: [
    'Nothing was imported, as there are faults in the files.',
    'Look at each row of the preview, mend or leave out what is at fault, and preview again.',
  ],
  IMPORT_STALE: [
    'The register has changed since the preview.',
    'Nothing was imported. Preview again and confirm.',
  ],
  REQUEST_ACT_FORBIDDEN: [
    'The post you act in may not do this with the request.',
    "Revocation of somebody else's certificate is requested by a leader, a clerk or an administrator.",
  ],
  REQUEST_INCOMPLETE: [
    'The request lacks something that is needed.',
    'Complete it and send it again. What was saved is kept.',
  ],
  REQUEST_NOT_FOUND: ['This request was not found.', "Go back to your agency's requests."],
  REQUEST_NOT_IN_STATE: [
    'The request is at another step by now.',
    'Reload the page to see where it stands and what comes next.',
  ],
  REQUEST_STALE: ['Somebody has just acted on this request.', 'Reload the page and do it again.'],
  SHEET_FAULTY: [
    'Nothing was imported, as the sheet has faults.',
    'Mend the cells that are named in Excel and upload it again.',
  ],
  CURSOR_INVALID: ['The list has changed.', 'Load it again from the start.'],
  BODY_TOO_LARGE: [
    'The text sent is too long.',
    'Shorten it, or make the long part an attachment.',
  ],
  UPLOAD_TOO_LARGE: [
    'The file is larger than permitted.',
    'Compress or split it and upload again. The document is not affected.',
  ],
  CHECK_TOO_LARGE: ['The file asked for more than is allowed.', 'Check it with hien-luong verify.'],
  DOCUMENT_RECALLED_FORBIDDEN: ['The document was recalled and destroyed.', 'See its history.'],
  REVISION_NOT_FOUND: ['The file has no such version.', 'Reload and open the document again.'],
  UPLOAD_NAME_INVALID: ['The name of the file cannot be used.', 'Give it a shorter, plain name.'],
  REQUESTS_TOO_MANY: ['That was too fast.', 'Wait a minute and try again.'],
  ROUTE_NOT_FOUND: ['There is no such page.', 'Go back to My work and open it from a list.'],
  FILE_NOT_FOUND: [
    'The file was not found.',
    'Reload; if it is still missing, tell an administrator.',
  ],
  FILE_DAMAGED: [
    'The stored file differs from what was saved and is not opened.',
    'Tell an administrator at once; the record and the audit log are intact.',
  ],
  SEAL_NOT_ALLOWED_FORBIDDEN: [
    'The agency may not seal this document yet.',
    'A valid signature of the competent person is needed before the clerk seals it.',
  ],
  SIGN_IN_REFUSED: [
    'User name, password or code is wrong.',
    'Check the Vietnamese keyboard and Caps Lock, then try again.',
  ],
  ACCOUNT_LOCKED: [
    'Locked for a while after several failed attempts.',
    'Wait some minutes, or ask an administrator for a new password.',
  ],
  NO_CURRENT_POST: ['This account holds no post today.', 'Ask the personnel unit of your agency.'],
  POST_NOT_FOUND: [
    'The chosen post was not found.',
    'Choose the person again from the current list.',
  ],
  SESSION_NOT_FOUND: ['This session had already ended.', 'Load the list again.'],
  PASSWORD_TOO_WEAK: [
    'The new password is too easy to guess.',
    'Use 12 characters or more, unlike your name and the old one; a long sentence is best.',
  ],
  TOTP_WRONG: ['The code is wrong.', 'Wait for the next code and enter it within 30 seconds.'],
  UNIT_NOT_FOUND: ['The unit was not found.', 'It may have merged; search for its new name.'],
  DELEGATION_DATES_INVALID: [
    'The dates of the delegation are not valid.',
    'It must end after it begins, and not in the past.',
  ],
  DELEGATION_FORBIDDEN: [
    'This delegation is not allowed.',
    'Only the head delegates, to people under them, and a delegate cannot delegate further.',
  ],
  DELEGATION_NOT_FOUND: [
    'The delegation was not found.',
    'It may have ended; load the list again.',
  ],
  UPLOAD_NOT_FOUND: ['The uploaded file was not found.', 'Choose the file and upload it again.'],
  SIGNER_NOT_COMPETENT: [
    'The chosen person may not sign this document.',
    'Choose another signer or another capacity (TM., KT., TL., TUQ.).',
  ],
  DUE_DATE_PAST: ['The due date has passed.', 'Choose today or later.'],
  DOCUMENT_NOT_FOUND: [
    'Your agency has no such document.',
    'Check the address, or act as your post in another agency.',
  ],
  RECIPIENT_UNKNOWN: [
    'A recipient is no longer in the directory.',
    'Remove it and choose its present name.',
  ],
  RECIPIENTS_MISSING: ['The document has no recipients.', 'Add at least one agency, then issue.'],
  NOT_SHOWN: ['You have not read this document.', 'Open it before you sign it.'],
  DRAFT_STALE: [
    'The document was changed elsewhere after you opened it.',
    'Reload to see the newest version. What you typed has not overwritten it.',
  ],
  NOT_IN_STATE: [
    'The document has moved on, so this cannot be done.',
    'Reload to see its state and the next act.',
  ],
  NOT_A_PDF: ['This file is not a PDF.', 'Export the document as PDF and upload it again.'],
  PDF_ENCRYPTED: ['The PDF has a password.', 'Remove the password and upload it again.'],
  PDF_DAMAGED: [
    'The PDF is damaged and cannot be read.',
    'Save it anew with another program and retry.',
  ],
  PDF_ALREADY_SIGNED: [
    'The PDF is signed already.',
    'Use the unsigned version; the signature is added when signing.',
  ],
  DRAFT_INCOMPLETE: [
    'The draft is not complete.',
    'Add content or a PDF, the signer and the subject, then submit again.',
  ],
  NOT_THE_SIGNER_FORBIDDEN: [
    'This document awaits another person’s signature.',
    'Only the person it was submitted to can sign or return it.',
  ],
  NOT_THE_DRAFTER_FORBIDDEN: [
    'Someone else drafts this document.',
    'Only its drafter can change, submit or delete it; ask that person.',
  ],
  PRINTED_YEAR_STALE: [
    'The year printed on the document is not the year of issue.',
    'Return it to be submitted and signed again this year; the draft is kept as it is.',
  ],
  PIN_WRONG: [
    'Wrong PIN; the document was not signed.',
    'Try again; five wrong entries lock the key.',
  ],
  PRESERVATION_NOT_FOUND: [
    'This file is not among those whose proof is kept.',
    'Open the document it belongs to; what is signed, issued or received is kept from then on.',
  ],
  PIN_LOCKED: [
    'The key is locked for a while after several wrong PINs.',
    'Wait and try again. The document still waits; nothing is lost.',
  ],
  CERTIFICATE_EXPIRED: [
    'The certificate has expired, so nothing can be signed.',
    'Ask for a new certificate; the document still waits.',
  ],
  CERTIFICATE_REVOKED: [
    'The certificate is revoked, so nothing can be signed.',
    'Ask the certificate unit; the document still waits.',
  ],
  CERTIFICATE_NOT_FOUND: [
    'There is no certificate to sign with.',
    'Ask the certificate unit of your agency.',
  ],
  TIMESTAMP_UNAVAILABLE: [
    'No timestamp could be had, so nothing was signed.',
    'Try again in some minutes; the document is as it was.',
  ],
  SIGNATURE_INVALID: [
    'The competent person’s signature on the document is not valid.',
    'It cannot be sealed. Return it to be signed again; the document is kept as it is.',
  ],
  PACKET_NOT_FOR_US: [
    'This packet is addressed to another agency of the province.',
    'Pass the file to the agency that it names.',
  ],
  NOT_ASSIGNED_FORBIDDEN: [
    'This document is not assigned to you.',
    'Only the lead and coordinating people report on and complete it.',
  ],
  DEVICE_NOT_FOUND: [
    'This signing device or service is not in the configuration of the server.',
    'An administrator checks signing-devices.json and the name in the register.',
  ],
  SIGNING_WAY_NOT_FOUND: [
    'This certificate no longer signs in the chosen way.',
    'Open the dialog again to see the ways there are.',
  ],
  SIGNING_NOT_FOUND: [
    'This signing was not found.',
    'Open the document again and begin anew; nothing was signed.',
  ],
  SIGNING_EXPIRED: ['This signing took too long.', 'Begin again; the document is unchanged.'],
  SIGNING_CANCELLED: [
    'This signing was given up.',
    'Begin again when you are ready; the document is unchanged.',
  ],
  SIGNING_FILE_TAKEN: [
    'The signed file has been received already.',
    'Reload the page to see the result; nothing more is needed.',
  ],
  RETURNED_NOT_A_PDF: [
    'The returned file is not a readable PDF.',
    'Sign the downloaded file again and hand in the PDF that the signing program made.',
  ],
  RETURNED_NOT_OUR_FILE: [
    'The returned file is not the one that was handed out.',
    'Download the file here, add the signature to that very file (do not print it or save it anew with another program), and hand it in.',
  ],
  RETURNED_NOT_SIGNED: [
    'The returned file has no new signature.',
    'Sign it and hand it in again; the file to sign is still here.',
  ],
  RETURNED_SEVERAL_SIGNATURES: [
    'The returned file has more than one new signature.',
    'Download the file again and sign once.',
  ],
  RETURNED_CHANGED_OTHERWISE: [
    'Besides the signature the content of the file was changed.',
    'Download the file again and add only the signature: fill in nothing, annotate nothing.',
  ],
  RETURNED_LOCKED_BY_SIGNER: [
    'The signature locks the file, so that number and seal cannot follow.',
    'Sign again with an ordinary signature, without “certify” or “lock document after signing”.',
  ],
  RETURNED_EARLIER_SIGNATURE_BROKEN: [
    'A signature that was there before no longer holds in the returned file.',
    'Download the file again and sign anew; if it happens again, tell an administrator.',
  ],
  RETURNED_SIGNER_UNEXPECTED: [
    'The signature is not that of the person or agency who has to sign.',
    'Plug in the right device, choose the certificate registered here and sign again.',
  ],
  RETURNED_SIGNATURE_INVALID: [
    'The signature on the file is not valid.',
    'Check the certificate’s validity and status, then sign the file again.',
  ],
  RETURNED_SIGNATURE_UNDECIDED: [
    'The signature cannot be confirmed yet: the certificate’s status could not be asked.',
    'Wait a few minutes and hand in the same signed file; no need to sign again.',
  ],
  RETURNED_TOO_LARGE: [
    'The returned file is much larger than the one handed out.',
    'Hand in the signed file itself; a signature alone adds little.',
  ],
  COPY_WAY_INVALID: [
    'This document may not be copied in the form chosen.',
    'Certified copies and extracts are made of originals, a sao lục of a certified copy. An electronic document is not copied into an electronic one: send the original itself.',
  ],
  COPY_SOURCE_INVALID: [
    'No copy can be made of this document.',
    'Check its date; a received document needs a PDF to copy.',
  ],
  EXTRACT_MISSING: ['The extract has no text yet.', 'Enter exactly the part to be copied.'],
  SCAN_INVALID: [
    'The scan does not meet the standard.',
    'Scan again as PDF 1.4 or later, in colour, at 200 dpi or more, at 100 %.',
  ],
  SIGNING_INCOMPLETE: [
    'Not all signed files have come back.',
    'Sign and hand in every file of the list, then finish.',
  ],
  CERTIFICATE_NOT_YET_VALID: [
    'The certificate is not valid yet.',
    'Choose another certificate, or wait for its first day.',
  ],
  CERTIFICATE_UNTRUSTED: [
    'The certificate comes from no authority that this system trusts.',
    'Choose another certificate, or ask an administrator to check the anchors.',
  ],
  OTP_WRONG: [
    'The one-time code is wrong or was used.',
    'Get a new code on your phone or device and enter it.',
  ],
  SIGNING_AUTHORISATION_EXPIRED: [
    'The remote service no longer accepts this permission.',
    'Enter the PIN and a new code and sign again.',
  ],
  DEVICE_FAILED: [
    'The signing device or service gave a wrong answer.',
    'Try again; if it stays so, tell an administrator and choose another way.',
  ],
  DEVICE_KEY_NOT_FOUND: [
    'The device holds no key for this certificate.',
    'Check that it is the right device; after a renewal an administrator registers the way anew.',
  ],
  DEVICE_PIN_LOCKED: [
    'The device locked itself after too many wrong PINs.',
    'Only the certificate’s authority can unlock it: request recovery of the device. Choose another way meanwhile.',
  ],
  DEVICE_SIGNATURE_WRONG: [
    'What the device returned is not a signature of the chosen certificate.',
    'Nothing was signed. Ask an administrator to check the registered key.',
  ],
  DEVICE_UNAVAILABLE: [
    'The signing device or service cannot be used now.',
    'Check that it is plugged in or running and try again, or choose another way.',
  ],
  TOKEN_SERVICE_ABSENT: [
    'No signing service answers on this computer.',
    'Start the signing program (VGCA Sign Service), plug in the device and try again, or choose “Upload a signed file”.',
  ],
  TOKEN_SERVICE_NOT_SIGNED: [
    'The signing program did not sign the file.',
    'If you cancelled, sign again when ready; otherwise see what the program says.',
  ],
  TOKEN_SERVICE_NONSENSE: [
    'The signing program gave an answer that makes no sense.',
    'Restart or update it and try again, or choose “Upload a signed file”.',
  ],
  TOKEN_SERVICE_LATE: [
    'The signing program did not answer in time.',
    'See whether a PIN window hides behind others, then sign again.',
  ],
  TOKEN_SERVICE_STOPPED: ['Stopped as you asked.', 'Sign again when ready.'],
  RECALL_TOO_LATE: [
    'All recipients have completed it, so it cannot be recalled.',
    'Issue a document that replaces or repeals it.',
  ],
  UPDATE_EMPTY: [
    'There is nothing to update yet.',
    'Change the deadline, add or take off recipients.',
  ],
  OFFICE_CONVERTER_MISSING: [
    'The server has no LibreOffice, so it cannot turn this file into a PDF.',
    'Save it as a PDF on your own computer and upload that, or have LibreOffice installed.',
  ],
  OFFICE_NOT_CONVERTED: [
    'This file could not be turned into a PDF.',
    'It has to be under 50 MB, without macros and without a password. Save it as a PDF on your own computer and upload that.',
  ],
};
