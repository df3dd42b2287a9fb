/** Content by its SHA-256 (lower-case hex); what is stored never changes and is never renamed. */
export interface FileStore {
  /**
   * Streams to disk while hashing; memory stays flat. Storing the same content twice is one file.
   * @throws PlatformError `UPLOAD_TOO_LARGE` as soon as `maxBytes` is passed; nothing remains.
   */
  put(
    source: Uint8Array | AsyncIterable<Uint8Array>,
    options: { maxBytes: number },
  ): Promise<StoredFile>;
  /** @throws PlatformError `FILE_NOT_FOUND`, or `FILE_DAMAGED` when the bytes no longer match. */
  read(sha256: string): Promise<Uint8Array>;
  /** Like `read` in pieces: the last piece comes only after the whole was found undamaged. */
  open(sha256: string): AsyncIterable<Uint8Array>;
  has(sha256: string): Promise<boolean>;
}

export type StoredFile = { sha256: string; size: number };
