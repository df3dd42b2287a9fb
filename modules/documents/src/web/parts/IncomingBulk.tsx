import { Button, useDesk } from '@hien-luong/ui';
import { Trans } from '@lingui/react/macro';
import { BulkBar } from './BulkBar.tsx';
import { DirectManyDialog, RecordManyDialog } from './BulkDialogs.tsx';
import type { BulkDocument } from './use-bulk.ts';

export type BulkAct = 'record' | 'direct' | 'issue';

type Props = {
  selected: readonly BulkDocument[];
  act: { name: BulkAct; documents: readonly BulkDocument[] } | undefined;
  onAct(name: BulkAct | undefined): void;
  onClear(): void;
};

/** Recording and directing of all selected documents at once. */
export function IncomingBulk({ selected, act, onAct, onClear }: Props) {
  const { may } = useDesk();
  const close = () => {
    onAct(undefined);
    onClear();
  };
  const Dialog = act?.name === 'direct' ? DirectManyDialog : RecordManyDialog;
  return (
    <>
      <BulkBar count={selected.length} onClear={onClear}>
        {may('documents.record') && (
          <Button onClick={() => onAct('record')}>
            <Trans>Vào sổ</Trans>
          </Button>
        )}
        {may('documents.direct') && (
          <Button onClick={() => onAct('direct')}>
            <Trans>Giao xử lý</Trans>
          </Button>
        )}
      </BulkBar>
      {act && <Dialog documents={act.documents} opened onClose={close} />}
    </>
  );
}
