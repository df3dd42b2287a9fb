/**
 * An error whose code, not its message, is the contract. Every package closes its own union of
 * codes: `class EdxmlError extends CodedError<EdxmlErrorCode> {}`. The code is the key under which
 * the screens translate it (`error.<CODE>`); the message is for engineers and never shown.
 */
export class CodedError<Code extends string = string> extends Error {
  override readonly name: string = 'CodedError';
  readonly code: Code;
  /** Values the translated message names, such as `{ number: 15 }`. Never personal data. */
  readonly details: ErrorDetails;

  constructor(
    code: Code,
    message: string,
    options: { details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;
