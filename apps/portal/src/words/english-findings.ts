import type { vietnameseFindings } from './vietnamese-findings.ts';

const ASK_SENDER =
  'Do not rely on the document before the sender confirms it by an official channel.';
const ASK_TIMESTAMPED = 'Ask the sender for a copy with a timestamp.';
const USE_COMMAND = 'Check it on your own computer with the command hien-luong verify.';

export const englishFindings: typeof vietnameseFindings = {
  reasons: {
    FORMAT_FAILURE: {
      why: 'The signature is malformed, or the file was changed after signing.',
      todo: ASK_SENDER,
    },
    HASH_FAILURE: { why: 'The content was changed after signing.', todo: ASK_SENDER },
    SIG_CRYPTO_FAILURE: { why: 'The signature does not fit the certificate.', todo: ASK_SENDER },
    SIG_CONSTRAINTS_FAILURE: { why: 'The signature lacks a required part.', todo: ASK_SENDER },
    CHAIN_CONSTRAINTS_FAILURE: {
      why: 'The certificate was not issued for this kind of signing.',
      todo: ASK_SENDER,
    },
    CERTIFICATE_CHAIN_GENERAL_FAILURE: {
      why: 'The chain of certificates is not valid.',
      todo: ASK_SENDER,
    },
    CRYPTO_CONSTRAINTS_FAILURE: {
      why: 'The algorithm or the key is too weak.',
      todo: 'Ask the sender to sign again with a current algorithm.',
    },
    EXPIRED: { why: 'The certificate had expired at signing.', todo: ASK_SENDER },
    NOT_YET_VALID: { why: 'The certificate was not yet in force at signing.', todo: ASK_SENDER },
    REVOKED: { why: 'The certificate had been revoked before signing.', todo: ASK_SENDER },
    REVOKED_NO_POE: {
      why: 'The certificate is revoked, and nothing proves that the document was signed before.',
      todo: `${ASK_TIMESTAMPED} Or ask for a written confirmation.`,
    },
    NO_SIGNING_CERTIFICATE_FOUND: {
      why: 'The file lacks the certificate of the signer.',
      todo: 'Ask the sender for a copy that carries the certificate.',
    },
    NO_CERTIFICATE_CHAIN_FOUND: {
      why: 'The certificate does not come from a provider that this system trusts.',
      todo: 'Ask the sender who issued it. This signature does not yet say who signed.',
    },
    OUT_OF_BOUNDS_NO_POE: {
      why: 'The certificate has expired since, and no timestamp proves when it was used.',
      todo: ASK_TIMESTAMPED,
    },
    NO_POE: { why: 'Nothing proves when the document was signed.', todo: ASK_TIMESTAMPED },
    NO_CERTIFICATE_CHAIN_FOUND_NO_POE: {
      why: 'The certificate does not lead to a root that is still trusted, and nothing proves when it was used.',
      todo: ASK_TIMESTAMPED,
    },
    REVOKED_CA_NO_POE: {
      why: 'The certificate of a CA was revoked, and nothing proves that the signature is older.',
      todo: ASK_TIMESTAMPED,
    },
    OUT_OF_BOUNDS_NOT_REVOKED: {
      why: 'The certificate has expired without being revoked, and nothing proves when it was used.',
      todo: ASK_TIMESTAMPED,
    },
    REVOCATION_OUT_OF_BOUNDS_NO_POE: {
      why: 'The revocation information has run out, and nothing proves when the document was signed.',
      todo: ASK_TIMESTAMPED,
    },
    CRYPTO_CONSTRAINTS_FAILURE_NO_POE: {
      why: 'The algorithm is too weak today, and nothing proves that it was used while it was strong.',
      todo: ASK_TIMESTAMPED,
    },
    TIMESTAMP_ORDER_FAILURE: {
      why: 'The timestamps in the file contradict each other.',
      todo: ASK_SENDER,
    },
    SIGNATURE_POLICY_NOT_AVAILABLE: {
      why: 'The signature names a signature policy that is not at hand.',
      todo: ASK_SENDER,
    },
    POLICY_PROCESSING_ERROR: {
      why: 'The signature policy that the signature names cannot be applied.',
      todo: ASK_SENDER,
    },
    SIGNED_DATA_NOT_FOUND: { why: 'What was signed cannot be found.', todo: ASK_SENDER },
    TRY_LATER: {
      why: 'The provider could not be asked whether the certificate is revoked.',
      todo: 'Check again in a few minutes.',
    },
  },
  problems: {
    NOT_A_PDF: {
      why: 'This file is not a PDF, so there is no signature to check.',
      todo: 'Choose the PDF as you received it. Screenshots, scans and office files cannot be checked.',
    },
    NOT_SIGNED: {
      why: 'The file has no digital signature.',
      todo: 'If it should have one, ask the sender for the original file.',
    },
    UNSIGNED_CHANGES: {
      why: 'A number, a date or something else was filled in after the last signature; nobody signed that part.',
      todo: 'Look at the signed version below, or ask the sender about what was filled in.',
    },
    SIGNATURE_REMOVED: { why: 'A signature was removed from the file.', todo: ASK_SENDER },
    PDF_DAMAGED: {
      why: 'The PDF is damaged, so its signatures cannot be checked.',
      todo: 'Fetch the file again, or ask the sender to send it again.',
    },
    PDF_ENCRYPTED: {
      why: 'The PDF has a password, so its signatures cannot be read.',
      todo: 'Ask for a copy without one. Do not remove it yourself: that would destroy the signatures.',
    },
    PDF_TOO_LARGE: { why: 'The PDF is too large for this page.', todo: USE_COMMAND },
    PDF_LIMIT_EXCEEDED: {
      why: 'The PDF is more complex than this page checks.',
      todo: USE_COMMAND,
    },
    SIGNATURES_OVER_LIMIT: {
      why: 'The file has more signatures than this page checks at once (64).',
      todo: USE_COMMAND,
    },
  },
  refusals: {
    FILE_MISSING: {
      why: 'No file was sent, or it is empty.',
      todo: 'Choose a PDF that has content, then press Check.',
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
  },
  checks: {
    PLACEMENT: 'The signature stands in its right place',
    LATER_CHANGES: 'No forbidden change after signing',
    SIGNED_DATA: 'The content is as it was signed',
    STRENGTH: 'Algorithm and key are strong enough',
    TIMESTAMP: 'The timestamp is valid',
    CERTIFICATE_PATH: 'The certificate comes from a trusted provider and was in force',
    REVOCATION: 'The certificate is not revoked',
    MODIFIED_AFTER_SIGNING: 'The file was changed after signing',
    CONTENT_DIGEST_MISMATCH: 'The content is not what was signed',
    SIGNATURE_INVALID: 'The signature does not fit the certificate',
    ISSUER_NOT_FOUND: 'The certificate does not come from a trusted provider',
  },
  changes: {
    SIGNATURE_ADDED: 'signature added',
    SIGNATURE_FIELD_ADDED: 'signature field added',
    DOCUMENT_TIMESTAMP_ADDED: 'timestamp added',
    VALIDATION_DATA_ADDED: 'validation data added',
    DOCUMENT_INFO_CHANGED: 'description changed',
    FIELD_FILLED: 'number and date filled in',
    ANNOTATION_ADDED: 'comment added',
    CATALOG_CHANGED: 'structure changed',
    PAGE_CHANGED: 'page changed',
    FORM_CHANGED: 'form changed',
    FIELD_CHANGED: 'locked field changed',
    FIELD_ADDED: 'field added',
    ANNOTATIONS_CHANGED: 'annotations changed',
    OBJECT_CHANGED: 'signed content changed',
    MISSING_OBJECT_DEFINED: 'new content inserted',
    CROSS_REFERENCE_REPLACED: 'cross-references replaced',
    TRAILER_CHANGED: 'trailer changed',
    TRAILING_DATA: 'data added behind what was signed',
    REVISION_UNREADABLE: 'an unreadable part added',
  },
};
