import { Button, ErrorState, PdfView, ReadingDialog } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SigningRow } from '../../contract/index.ts';
import { fileUrl } from './file-url.ts';
import classes from './signing.module.css';
import type { Batch } from './use-batch.ts';

type Props = {
  /** Read one after the other, beginning with `startId`. */
  rows: readonly SigningRow[];
  startId: string;
  batch: Batch;
  onClose(): void;
  /** The last of them was read and something is chosen. */
  onDone(): void;
};

/** The leader reads what is to be signed, and says of each whether it is to be. */
export function ReviewDialog({ rows, startId, batch, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [id, setId] = useState(startId);
  const [error, setError] = useState<unknown>();
  const index = Math.max(
    0,
    rows.findIndex((row) => row.id === id),
  );
  const row = rows[index];
  if (row === undefined) return null;
  const isLast = index === rows.length - 1;

  function next(): void {
    setError(undefined);
    const following = rows[index + 1];
    if (following) setId(following.id);
    else onClose();
  }
  function chooseAndGoOn(chosen: SigningRow): void {
    batch.choose(chosen, true);
    if (isLast) onDone();
    else next();
  }

  return (
    <ReadingDialog
      opened
      onClose={onClose}
      title={t`${index + 1}/${rows.length} · ${row.subject}`}
      foot={
        <>
          <Link to={`/outgoing/${row.id}`} className={classes.record}>
            <Trans>Hồ sơ, trả lại</Trans>
          </Link>
          <Button variant="default" size="md" onClick={next}>
            <Trans>Để sau</Trans>
          </Button>
          <Button
            size="md"
            data-autofocus
            disabled={!row.shown}
            onClick={() => chooseAndGoOn(row)}
            leftSection={<IconCheck size={18} />}
            rightSection={isLast ? undefined : <IconArrowRight size={18} />}
          >
            {isLast ? t`Chọn ký, nhập PIN` : t`Chọn ký, xem tiếp`}
          </Button>
        </>
      }
    >
      {error !== undefined && <ErrorState error={error} />}
      <PdfView
        key={row.id}
        url={fileUrl(row.main)}
        label={row.subject}
        onShown={() => void batch.recordShown(row).catch(setError)}
      />
    </ReadingDialog>
  );
}
