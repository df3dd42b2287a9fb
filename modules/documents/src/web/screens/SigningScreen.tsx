import { Asked, Button, EmptyState, PageHead } from '@hien-luong/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconEye, IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import type { SigningRow } from '../../contract/index.ts';
import { BatchSignDialog } from '../parts/BatchSignDialog.tsx';
import { ReviewDialog } from '../parts/ReviewDialog.tsx';
import { SigningList } from '../parts/SigningList.tsx';
import classes from '../parts/signing.module.css';
import { type Batch, useBatch } from '../parts/use-batch.ts';

/** What waits for my signature, read one after the other and signed with one PIN, by a thumb. */
export function SigningScreen() {
  const { t } = useLingui();
  const batch = useBatch();
  const [signing, setSigning] = useState(false);
  return (
    <>
      <PageHead
        title={t`Ký số`}
        lead={t`Xem từng văn bản, chọn văn bản đồng ý ký, rồi ký tất cả bằng một lần nhập PIN.`}
      />
      <Asked answer={batch.answer}>
        {({ rows, total }) =>
          rows.length > 0 ? (
            <Waiting rows={rows} total={total} batch={batch} onSign={() => setSigning(true)} />
          ) : (
            <NothingWaits />
          )
        }
      </Asked>
      {/* It stays with its receipt when nothing is left to list. */}
      {signing && <BatchSignDialog rows={batch.chosen} opened onClose={() => setSigning(false)} />}
    </>
  );
}

type WaitingProps = { rows: readonly SigningRow[]; total: number; batch: Batch; onSign(): void };

function Waiting({ rows, total, batch, onSign }: WaitingProps) {
  const { t } = useLingui();
  const [reading, setReading] = useState<string>();
  const { chosen } = batch;
  const count = chosen.length;
  const first = rows.find((row) => !batch.isChosen(row)) ?? rows[0];
  return (
    <>
      <SigningList rows={rows} batch={batch} onRead={({ id }) => setReading(id)} />
      <div className={classes.foot}>
        <span>
          <Plural value={total} other="# văn bản chờ ký" />
          {total > rows.length && <> {t`(hiện ${rows.length} văn bản chờ lâu nhất)`}</>}
        </span>
        <Button
          variant={count > 0 ? 'default' : 'filled'}
          size="md"
          leftSection={<IconEye size={18} />}
          onClick={() => setReading(first?.id)}
        >
          <Trans>Xem lần lượt</Trans>
        </Button>
        {count > 0 && (
          <Button size="md" leftSection={<IconWritingSign size={18} />} onClick={onSign}>
            <Trans>Ký {count} văn bản</Trans>
          </Button>
        )}
      </div>
      {reading !== undefined && (
        <ReviewDialog
          rows={rows}
          startId={reading}
          batch={batch}
          onClose={() => setReading(undefined)}
          onDone={() => {
            setReading(undefined);
            onSign();
          }}
        />
      )}
    </>
  );
}

function NothingWaits() {
  const { t } = useLingui();
  return (
    <EmptyState icon={<IconWritingSign size={40} />} title={t`Không có văn bản nào chờ bạn ký.`}>
      <Trans>Văn bản trình bạn ký sẽ hiện ở đây.</Trans>
    </EmptyState>
  );
}
