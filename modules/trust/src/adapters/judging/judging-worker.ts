import { parentPort } from 'node:worker_threads';
import { CodedError } from '@hien-luong/contract';
import { changesSince, extractRevision, inspectPdf, type RenderPage } from '@hien-luong/pdf-sign';
import { compareRevision } from '../../data/judging/compare-revision.ts';
import { extractParts } from '../../data/judging/extract-parts.ts';
import { judgeBytes } from '../../data/judging/judge-bytes.ts';
import { surveyFile } from '../../data/judging/survey-file.ts';
import { writeReport } from '../../data/judging/write-report.ts';
import { openPageRenderer } from '../page-renderer/page-renderer.ts';
import type { JudgingMessage, JudgingReply } from './judging-order.ts';

/** The thread in which files of strangers are read; started by `startJudgingThread`. */
let renderer: Promise<RenderPage> | undefined;

parentPort?.on('message', async (message: JudgingMessage) => {
  parentPort?.postMessage(await reply(message));
});

async function reply(message: JudgingMessage): Promise<JudgingReply> {
  try {
    return { ok: true, answer: await carryOut(message) };
  } catch (error) {
    const code = error instanceof CodedError ? String(error.code) : undefined;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, code, message: text };
  }
}

async function carryOut({ kind, order }: JudgingMessage): Promise<unknown> {
  switch (kind) {
    case 'survey':
      return surveyFile(order);
    case 'judge':
      return judgeBytes(order);
    case 'report':
      return writeReport(order, order.layer, order.language);
    case 'compare':
      renderer ??= openPageRenderer();
      return await compareRevision(order, order.revision, await renderer);
    case 'extractRevision':
      return extractRevision(order.bytes, order.revision, order.limits.pdf);
    case 'extractParts':
      return extractParts(order, order);
    case 'listChanges':
      return {
        revisions: inspectPdf(order.given, order.limits.pdf).revisions,
        kinds: changesSince(order.given, order.bytes).map((change) => change.kind),
      };
  }
}
