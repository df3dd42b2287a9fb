import type { CalendarDate } from '@hien-luong/vn';
import { createContext, useContext } from 'react';

/** A refusal in the words of the reader: what happened, the way on, and what was kept. */
export type ProblemText = {
  code: string;
  title: string;
  advice: string;
  /** Faults of single fields, by their path such as `subject` or `content.body.0.text`. */
  fields: Readonly<Record<string, string>>;
  requestId?: string | undefined;
};

export type UploadReceipt = { id: string; name: string; size: number; sha256: string };

/** What every screen may ask of the application that hosts it. */
export type DeskServices = {
  personName: string;
  postId: string;
  agencyId: string;
  agencyName: string;
  /** Whether the acting post holds a permission such as `documents.sign`. */
  may(permission: string): boolean;
  describeProblem(error: unknown): ProblemText;
  /** Streams a file to the server; `onProgress` gets 0 to 1. */
  upload(
    file: File,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<UploadReceipt>;
  /** Fetches a file below `/api` and hands it to the person; rejects with the server's problem. */
  saveFile(path: string): Promise<void>;
  today(): CalendarDate;
};

export const DeskServicesContext = createContext<DeskServices | null>(null);

export function useDesk(): DeskServices {
  const services = useContext(DeskServicesContext);
  if (!services) throw new Error('this part needs a DeskServicesContext around it');
  return services;
}
