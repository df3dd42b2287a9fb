import { Anchor, Button, Group, type SignatureWords, VerdictPanel } from '@hien-luong/ui';
import { formatDateTime } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RevisionComparison, SignatureVerdict, Verdict } from '../../contract/index.ts';
import { RevisionComparisonDialog } from './RevisionComparisonDialog.tsx';
import { useSignatureRows } from './use-signature-rows.ts';
import { useVerdictWords } from './use-verdict-words.ts';

/** Where the judged file lies, for reports on it and a look at what was signed. */
export type JudgedSource = {
  /** The reports are below it. */
  url: string;
  compare(revision: number): Promise<RevisionComparison>;
};

type Props = {
  verdict: Verdict;
  source?: JudgedSource | undefined;
  /** Only the judgement and who signed; the rest stays with the document. */
  brief?: boolean;
};

/** The judgement on a file, in the words that came with it. */
export function DocumentVerdict({ verdict, source, brief = false }: Props) {
  const { t } = useLingui();
  const say = useVerdictWords();
  const rowsOf = useSignatureRows();
  const [compared, setCompared] = useState<number>();
  const { outcome, problem, unsignedFiles } = verdict;

  function wordsOf(signature: SignatureVerdict): SignatureWords {
    const mayCompare = source !== undefined && !brief && isComparable(signature, verdict);
    return {
      key: `${signature.fieldName}:${signature.revision}`,
      outcome: signature.outcome,
      signer: signature.signer || t`Không đọc được chứng thư của người ký`,
      facts: [sentenceOf(signature)],
      rows: brief ? [] : rowsOf(signature),
      checks: brief ? [] : signature.steps.map(({ text, ok }) => ({ label: say(text), ok })),
      act: mayCompare && (
        <Button variant="default" size="compact-sm" onClick={() => setCompared(signature.revision)}>
          <Trans>So bản đã ký với bản hiện nay</Trans>
        </Button>
      ),
    };
  }

  /** Of what was judged before sentences were kept no more is said than is known. */
  function sentenceOf({ kind, sentence, signedAt, outcome: own }: SignatureVerdict): string {
    if (sentence) return say(sentence);
    const at = signedAt && formatDateTime(new Date(signedAt));
    if (kind === 'timestamp') {
      return at
        ? t`Dấu thời gian trên toàn văn bản, lúc ${at}.`
        : t`Dấu thời gian trên toàn văn bản.`;
    }
    if (own !== 'valid')
      return t`Kết luận cũ không kèm lý do; tải tệp lên mục Kiểm tra chữ ký để xem.`;
    return at ? t`Ký lúc ${at}.` : t`Không rõ thời điểm ký.`;
  }

  return (
    <>
      <VerdictPanel
        outcome={outcome}
        statement={say(verdict.statement) || t`Không kiểm tra được chữ ký (${problem ?? ''}).`}
        advice={say(verdict.todo)}
        note={unsignedFiles.length > 0 && t`Tệp không ai ký: ${unsignedFiles.join('; ')}.`}
        signatures={verdict.signatures.map(wordsOf)}
        footer={
          source && !brief && verdict.signatures.length > 0 && <ReportLinks url={source.url} />
        }
      />
      {source && compared !== undefined && (
        <RevisionComparisonDialog
          source={source}
          revision={compared}
          onClose={() => setCompared(undefined)}
        />
      )}
    </>
  );
}

/** Something came after the signature that nobody may add, or that nobody vouches for. */
function isComparable(
  { revision, forbiddenChanges, permittedChanges }: SignatureVerdict,
  { problem }: Verdict,
): boolean {
  const isFilled = problem === 'UNSIGNED_CHANGES' && permittedChanges.length > 0;
  return revision > 0 && (forbiddenChanges.length > 0 || isFilled);
}

function ReportLinks({ url }: { url: string }) {
  return (
    <Group gap="md" fz="sm">
      <span>
        <Trans>Báo cáo kiểm tra:</Trans>
      </span>
      <Anchor href={`${url}/report/simple`} size="sm">
        <Trans>đơn giản</Trans>
      </Anchor>
      <Anchor href={`${url}/report/detailed`} size="sm">
        <Trans>chi tiết</Trans>
      </Anchor>
      <Anchor href={`${url}/report/xml`} size="sm">
        <Trans>XML theo ETSI</Trans>
      </Anchor>
    </Group>
  );
}
