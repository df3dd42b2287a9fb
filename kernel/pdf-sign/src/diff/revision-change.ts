/** Later additions that a signature may stand beside, each under conditions. */
export type PermittedChangeKind =
  | 'SIGNATURE_ADDED'
  | 'SIGNATURE_FIELD_ADDED'
  | 'DOCUMENT_TIMESTAMP_ADDED'
  | 'VALIDATION_DATA_ADDED'
  | 'DOCUMENT_INFO_CHANGED'
  | 'FIELD_FILLED'
  | 'ANNOTATION_ADDED';

export type ForbiddenChangeKind =
  | 'CATALOG_CHANGED'
  | 'PAGE_CHANGED'
  | 'FORM_CHANGED'
  | 'FIELD_CHANGED'
  | 'FIELD_ADDED'
  | 'ANNOTATIONS_CHANGED'
  | 'OBJECT_CHANGED'
  /** Evidence that was there for later proof is gone. */
  | 'VALIDATION_DATA_REMOVED'
  | 'MISSING_OBJECT_DEFINED'
  | 'CROSS_REFERENCE_REPLACED'
  | 'TRAILER_CHANGED'
  | 'TRAILING_DATA'
  | 'REVISION_UNREADABLE';

/** What a later revision did, and to what. */
export type RevisionChange = {
  kind: PermittedChangeKind | ForbiddenChangeKind;
  field?: string;
  /** Object number. */
  object?: number;
};
