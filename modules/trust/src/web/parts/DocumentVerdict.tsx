import { type SignatureWords, VerdictPanel } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { SignatureVerdict, Verdict } from '../../contract/index.ts';
import { useSignatureFacts } from './use-signature-facts.ts';
import { CHECKS, PROBLEMS } from './verdict-words.ts';

type Props = {
  verdict: Verdict;
  /** Only the judgement and who signed; the checks stay with the document. */
  brief?: boolean;
};

/** The judgement on a file in plain words, from the contract's verdict. */
export function DocumentVerdict({ verdict, brief = false }: Props) {
  const { i18n } = useLingui();
  const statement = useStatement(verdict);
  const factsOf = useSignatureFacts();
  const signatures = verdict.signatures.map((signature): SignatureWords => {
    const facts = factsOf(signature);
    const isShort = brief || signature.outcome === 'valid';
    return {
      key: `${signature.fieldName}:${signature.revision}`,
      outcome: signature.outcome,
      signer: signature.signer,
      // A valid signature says whose and when; anything less says everything at once.
      facts: isShort ? facts.slice(0, 2) : facts,
      details: brief || !isShort ? [] : facts.slice(2),
      checks: brief ? [] : signature.checks.map((check) => checkWords(check)),
    };
  });

  function checkWords({ code, ok }: SignatureVerdict['checks'][number]) {
    const words = CHECKS[code];
    return { label: words ? i18n._(words) : code, ok };
  }

  return <VerdictPanel outcome={verdict.outcome} statement={statement} signatures={signatures} />;
}

function useStatement({ outcome, signatures, problem }: Verdict): string {
  const { i18n, t } = useLingui();
  const known = problem === null ? undefined : PROBLEMS[problem];
  if (known) return i18n._(known);
  if (problem !== null) return t`Không kiểm tra được chữ ký (${problem}).`;
  if (signatures.length === 0) return t`Tệp không có chữ ký số.`;
  const statements = {
    valid: t`Mọi chữ ký đều hợp lệ và nội dung còn nguyên như khi ký.`,
    indeterminate: t`Chưa đủ bằng chứng để kết luận; xem từng chữ ký dưới đây.`,
    invalid: t`Có chữ ký không hợp lệ. Không dùng văn bản này khi chưa xác minh với nơi gửi.`,
  };
  return statements[outcome];
}
