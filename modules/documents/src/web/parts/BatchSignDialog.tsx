import { CodedError } from '@hien-luong/contract';
import { BatchSigningDialog } from '@hien-luong/trust/web';
import { Loader, Text, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { BatchStep, SigningRow } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import classes from './signing.module.css';
import { useRefresh } from './use-refresh.ts';

type Props = { rows: readonly SigningRow[]; opened: boolean; onClose(): void };
type Steps = ReadonlyMap<string, BatchStep>;

/** One PIN for all that is listed; what becomes of each is told as it is done. */
export function BatchSignDialog({ rows: chosen, opened, onClose }: Props) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  // What was chosen when the dialog opened: a signed document leaves the list behind it.
  const [rows] = useState(chosen);
  const [steps, setSteps] = useState<Steps>();
  const [count, signedCount] = [rows.length, countSigned(steps)];
  return (
    <BatchSigningDialog
      opened={opened}
      onClose={onClose}
      title={t`Ký ${count} văn bản`}
      submitLabel={t`Ký ${count} văn bản`}
      kept={t`Văn bản đã báo “đã ký” là đã ký xong; các văn bản khác vẫn chờ ký.`}
      onSign={async (consent) => {
        const told = new Map<string, BatchStep>();
        try {
          const documents = rows.map(({ id, version }) => ({ id, version }));
          for await (const step of await api.signDocuments.call({ documents, ...consent })) {
            told.set(step.id, step);
            setSteps(new Map(told));
          }
        } finally {
          if (told.size === 0) setSteps(undefined);
          await refresh();
        }
        return <Outcome rows={rows} steps={told} />;
      }}
    >
      {steps === undefined ? (
        <Text>
          <Trans>
            Bạn ký các văn bản đã xem dưới đây. Chữ ký kèm dấu thời gian và không rút lại được.
          </Trans>
        </Text>
      ) : (
        <Text aria-live="polite">
          <Trans>
            Đang ký: xong {signedCount} trong {count}.
          </Trans>
        </Text>
      )}
      <Steps rows={rows} steps={steps} />
    </BatchSigningDialog>
  );
}

function countSigned(steps: Steps | undefined): number {
  return [...(steps?.values() ?? [])].filter(({ result }) => result === 'signed').length;
}

function Steps({ rows, steps }: { rows: readonly SigningRow[]; steps: Steps | undefined }) {
  const next = steps && rows.find(({ id }) => !steps.has(id));
  return (
    <ol className={classes.steps}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={classes.stepSubject}>{row.subject}</span>
          <StepMark step={steps?.get(row.id)} isBusy={next?.id === row.id} />
        </li>
      ))}
    </ol>
  );
}

function StepMark({ step, isBusy }: { step: BatchStep | undefined; isBusy: boolean }) {
  const { t } = useLingui();
  const { describeProblem } = useDesk();
  if (step === undefined) return isBusy ? <Loader size="xs" /> : null;
  if (step.result === 'signed') {
    return (
      <span className={classes.signed}>
        <IconCircleCheck size={18} aria-hidden /> {t`đã ký`}
      </span>
    );
  }
  const { title, advice } = describeProblem(new CodedError(step.problem.code, step.problem.title));
  return (
    <span className={classes.refused}>
      <IconCircleX size={18} aria-hidden /> {title} {advice}
    </span>
  );
}

/** After the last: how many were signed, and each that was not with its reason. */
function Outcome({ rows, steps }: { rows: readonly SigningRow[]; steps: Steps }): ReactNode {
  const refused = rows.filter(({ id }) => steps.get(id)?.result !== 'signed');
  const [count, signedCount] = [rows.length, countSigned(steps)];
  return (
    <>
      <Text>
        {refused.length === 0 ? (
          <Trans>Đã ký số {count} văn bản. Văn thư nhận được để cấp số và đóng dấu.</Trans>
        ) : (
          <Trans>
            Đã ký {signedCount} trong {count} văn bản. Các văn bản sau chưa ký và vẫn chờ bạn:
          </Trans>
        )}
      </Text>
      {refused.length > 0 && <Steps rows={refused} steps={steps} />}
    </>
  );
}
