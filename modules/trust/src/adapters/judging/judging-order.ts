import type { Language } from '@hien-luong/ades';
import type { ReportLayer, RevisionComparison } from '../../contract/index.ts';
import type { ExtractedParts, WantedParts } from '../../data/judging/extract-parts.ts';
import type { FileQuestion } from '../../data/judging/file-question.ts';
import type { JudgedFile } from '../../data/judging/judged-file.ts';
import type { FileSurvey } from '../../data/judging/survey-file.ts';
import type { WrittenReport } from '../../data/judging/write-report.ts';

type Sent = Pick<FileQuestion, 'bytes' | 'limits'>;

/** What may be asked about a file of a stranger, and what comes back; all of it plain data. */
export type JudgingOrders = {
  survey: { order: Pick<FileQuestion, 'bytes' | 'trust' | 'now' | 'limits'>; answer: FileSurvey };
  judge: { order: FileQuestion; answer: JudgedFile };
  report: {
    order: FileQuestion & { layer: ReportLayer; language: Language };
    answer: WrittenReport | undefined;
  };
  compare: { order: Sent & { revision: number }; answer: RevisionComparison };
  extractRevision: { order: Sent & { revision: number }; answer: Uint8Array };
  extractParts: { order: Sent & WantedParts; answer: ExtractedParts };
  /** Kinds of change since `given`, of which `bytes` is a continuation. */
  listChanges: {
    order: Sent & { given: Uint8Array };
    answer: { revisions: number; kinds: string[] };
  };
};

export type JudgingKind = keyof JudgingOrders;
export type OrderOf<Kind extends JudgingKind> = JudgingOrders[Kind]['order'];
export type AnswerOf<Kind extends JudgingKind> = JudgingOrders[Kind]['answer'];

export type JudgingMessage = {
  [Kind in JudgingKind]: { kind: Kind; order: OrderOf<Kind> };
}[JudgingKind];

export type JudgingReply =
  | { ok: true; answer: unknown }
  /** A coded fault of the file, or undefined for one of ours. */
  | { ok: false; code: string | undefined; message: string };
