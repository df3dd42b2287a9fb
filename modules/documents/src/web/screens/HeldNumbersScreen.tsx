import {
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  nextPage,
  PageHead,
  pagesOf,
  useDesk,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconHash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldNumber } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { GiveBackDialog, HoldDialog } from '../parts/HoldDialogs.tsx';
import { useHeldColumns } from '../parts/use-held-columns.tsx';

/** Numbers kept for documents to come: who holds them, why and until when, and what became of them. */
export function HeldNumbersScreen() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useDocumentsApi();
  const [holding, setHolding] = useState(false);
  const [givingBack, setGivingBack] = useState<HeldNumber>();
  const list = pagesOf(
    useInfiniteQuery(
      api.listHeldNumbers.infiniteOptions({
        input: (cursor?: string) => ({ cursor, limit: 50 }),
        ...nextPage,
      }),
    ),
  );
  const hold = () => setHolding(true);
  return (
    <>
      <PageHead
        title={t`Số giữ`}
        lead={t`Số văn bản đi được giữ cho một văn bản sắp ban hành; không ai khác lấy được số này.`}
        actions={
          <>
            <LinkButton to="/registers" variant="default">
              <Trans>Sổ đăng ký</Trans>
            </LinkButton>
            {may('documents.seal') && (
              <Button onClick={hold} leftSection={<IconHash size={16} />}>
                <Trans>Giữ số</Trans>
              </Button>
            )}
          </>
        }
      />
      <DataTable
        {...list}
        label={t`Số giữ`}
        columns={useHeldColumns(setGivingBack)}
        rowId={({ id }) => id}
        letters={[{ letter: 'n', label: t`Giữ số`, act: hold }]}
        empty={
          <EmptyState icon={<IconHash size={32} />} title={t`Chưa giữ số nào.`}>
            <Trans>
              Số được giữ nhiều nhất 30 ngày, kèm lý do; khi đóng dấu thì chọn số đã giữ. Không dùng
              thì trả lại, và sổ ghi rõ vì sao khuyết số.
            </Trans>
          </EmptyState>
        }
      />
      <HoldDialog opened={holding} onClose={() => setHolding(false)} />
      {givingBack && (
        <GiveBackDialog held={givingBack} opened onClose={() => setGivingBack(undefined)} />
      )}
    </>
  );
}
