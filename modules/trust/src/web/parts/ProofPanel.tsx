import { Anchor, Facts, Panel, Skeleton, Text, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Preservation } from '../../contract/index.ts';
import { evidenceUrl } from './evidence-url.ts';
import { PreservationTag } from './PreservationTag.tsx';
import { MISSING_PROOFS, PRESERVATION_PROBLEMS } from './preservation-words.ts';
import { useTrustApi } from './trust-api.ts';

/**
 * Until when a signed file can be proven, and what keeps it from longer. Shows nothing of a file
 * whose proof is not kept, such as a draft.
 */
export function ProofPanel({ sha256 }: { sha256: string }) {
  const { t } = useLingui();
  const api = useTrustApi();
  const answer = useQuery(api.getPreservation.queryOptions({ input: { sha256 }, retry: false }));
  if (answer.isError) return null;
  return (
    <Panel title={t`Bằng chứng lâu dài`}>
      {answer.data ? <Proof preservation={answer.data} /> : <Skeleton height={84} />}
    </Panel>
  );
}

function Proof({ preservation }: { preservation: Preservation }) {
  const { i18n, t } = useLingui();
  const { provableUntil, lastStepAt, nextAt, problem, state, missing } = preservation;
  return (
    <>
      <Facts
        facts={[
          { label: t`Tình trạng`, value: <PreservationTag state={state} /> },
          {
            label: t`Chứng minh được đến`,
            value: provableUntil && <TimeText at={provableUntil} />,
          },
          { label: t`Bổ sung lần cuối`, value: lastStepAt && <TimeText at={lastStepAt} /> },
          {
            label: state === 'preserved' ? t`Gia hạn vào` : t`Thử lại lúc`,
            // What nothing was tried with yet has its turn within minutes, and no time to show.
            value: nextAt && (state === 'preserved' || problem) && <TimeText at={nextAt} />,
          },
        ]}
      />
      {problem && <Text size="sm">{i18n._(PRESERVATION_PROBLEMS[problem])}</Text>}
      {missing.length > 0 && (
        <ul>
          {missing.map(({ certificate, fieldName, kind }) => (
            <li key={`${fieldName} ${kind} ${certificate}`}>
              {i18n._(MISSING_PROOFS[kind])}
              {certificate && `: ${certificate}`}
            </li>
          ))}
        </ul>
      )}
      <Anchor href={evidenceUrl(preservation.sha256)} size="sm">
        <Trans>Tải gói bằng chứng</Trans>
      </Anchor>
    </>
  );
}
