import type { RevisionComparison } from './judgement.ts';
import type { PublicVerdict } from './public-check.ts';

/** Vietnamese unless the person asks for English. */
export type PageLanguage = 'vi' | 'en';

export type CheckFormView = { language: PageLanguage; maxMegabytes: number };

/** How a file stands to the one that was issued: it, it with something appended, or neither. */
export type FileComparison = 'same' | 'extended' | 'different';

export type CheckResultView = {
  language: PageLanguage;
  /** As the sender calls it; empty where it has no name. */
  fileName: string;
  size: number;
  verdict: PublicVerdict;
  /** Where the file was held against an issued document. */
  issued?: {
    agencyName: string;
    numberAndSymbol: string;
    issuedOn: string;
    comparison: FileComparison;
  };
};

export type ComparisonView = {
  language: PageLanguage;
  fileName: string;
  comparison: RevisionComparison;
};

export type ProblemView = {
  language: PageLanguage;
  /** Code of the problem, such as `UPLOAD_TOO_LARGE`. */
  code: string;
  maxMegabytes: number;
  /** Under which the log has the rest, where there is one. */
  requestId: string;
};

/** The citizens' pages in HTML; the portal writes them, the routes of this module send them. */
export type CheckPages = {
  form(view: CheckFormView): string;
  result(view: CheckResultView): string;
  comparison(view: ComparisonView): string;
  problem(view: ProblemView): string;
};
