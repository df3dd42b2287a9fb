/** What was wrong in a packet that could be read all the same. */
export type EdxmlWarningCode =
  | 'ATTACHMENT_EMPTY'
  | 'ATTACHMENT_MISSING'
  | 'ATTACHMENT_RENAMED'
  | 'ATTACHMENT_UNLISTED'
  | 'ATTACHMENT_ZIP_DAMAGED'
  | 'DATE_FORMAT'
  | 'DATE_IGNORED'
  | 'DATE_IN_FUTURE'
  | 'ELEMENT_IGNORED'
  | 'ELEMENT_MISSING'
  | 'ELEMENT_REPEATED'
  | 'IDS_CONTRADICT'
  | 'NAMESPACE'
  | 'RECIPIENT_REPEATED'
  | 'STATUS_CODE_FORMAT'
  | 'VALUE_IGNORED';

export type EdxmlWarning = {
  code: EdxmlWarningCode;
  /** Path below the packet's part, in the spelling of the wire, such as `From/OrganId`. */
  element: string;
  /** The offending text, at most 100 characters. Absent where it could be personal data. */
  value?: string;
};

/** What every reading function shares: the clock, the limits, and where warnings are collected. */
export type ReadContext = {
  now: Date;
  warn: (code: EdxmlWarningCode, element: string, value?: string) => void;
};

export function collectWarnings(now: Date): ReadContext & { warnings: EdxmlWarning[] } {
  const warnings: EdxmlWarning[] = [];
  const warn: ReadContext['warn'] = (code, element, value) => {
    warnings.push({ code, element, ...(value !== undefined && { value: value.slice(0, 100) }) });
  };
  return { now, warn, warnings };
}
