import { CodedError, Problem } from '@hien-luong/contract';
import type { ProblemText } from '@hien-luong/ui';
import { ORPCError } from '@orpc/client';
import { englishProblems } from './english-problems.ts';
import type { ProblemCatalogue, ProblemCode } from './problem-code.ts';
import { vietnameseProblems } from './vietnamese-problems.ts';

export type Language = 'vi' | 'en';

const CATALOGUES: Record<Language, ProblemCatalogue> = {
  vi: vietnameseProblems,
  en: englishProblems,
};

/** A refusal of the server, or of the network, in the words of the reader. */
export function describeProblem(error: unknown, language: Language): ProblemText {
  const problem = findProblem(error);
  const code = codeOf(error);
  const catalogue = CATALOGUES[language];
  const [title, advice] = isKnown(code, catalogue) ? catalogue[code] : catalogue.INTERNAL;
  const fields = (problem?.errors ?? []).map(({ pointer, message }) => [
    pointer.split('/').slice(1).join('.'),
    message,
  ]);
  return {
    code,
    title,
    advice,
    fields: Object.fromEntries(fields),
    requestId: problem?.requestId,
  };
}

function codeOf(error: unknown): string {
  // What a page itself finds, such as a signing program that is not there.
  if (error instanceof ORPCError || error instanceof CodedError) return error.code;
  // What fetch throws when there is no answer at all.
  if (error instanceof TypeError) return 'NETWORK';
  return httpCodeOf(error) ?? 'INTERNAL';
}

/** Of a reader that fetches by itself, such as the PDF viewer, only the status is known. */
function httpCodeOf(error: unknown): ProblemCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'InvalidPDFException') return 'PDF_DAMAGED';
  if (error.name === 'PasswordException') return 'PDF_ENCRYPTED';
  const status = 'status' in error ? error.status : undefined;
  if (status === 404) return 'FILE_NOT_FOUND';
  return status === 401 ? 'UNAUTHENTICATED' : undefined;
}

function findProblem(error: unknown): Problem | undefined {
  return error instanceof ORPCError ? Problem.safeParse(error.data).data : undefined;
}

function isKnown(code: string, catalogue: ProblemCatalogue): code is ProblemCode {
  return Object.hasOwn(catalogue, code);
}
