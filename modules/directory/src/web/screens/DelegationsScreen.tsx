import {
  Button,
  ConfirmAct,
  DataTable,
  DateText,
  EmptyState,
  PageHead,
  useDesk,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconUserShare } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Delegation } from '../../contract/index.ts';
import { DelegateDialog } from '../parts/DelegateDialog.tsx';
import { useDirectoryApi } from '../parts/directory-api.ts';
import { useDelegationColumns } from '../parts/use-delegation-columns.tsx';

export function DelegationsScreen() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useDirectoryApi();
  const answer = useQuery(api.listDelegations.queryOptions());
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<Delegation>();
  const columns = useDelegationColumns(may('directory.delegate') ? setEnding : undefined);
  return (
    <>
      <PageHead
        title={t`Ủy quyền ký`}
        lead={t`Ai được ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.), theo văn bản nào và đến khi nào.`}
        actions={
          may('directory.delegate') && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
              <Trans>Ủy quyền</Trans>
            </Button>
          )
        }
      />
      <DataTable
        label={t`Ủy quyền ký`}
        rows={answer.data}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        columns={columns}
        rowId={({ id }) => id}
        empty={
          <EmptyState
            icon={<IconUserShare size={32} />}
            title={t`Cơ quan chưa có ủy quyền ký nào.`}
          />
        }
      />
      <DelegateDialog opened={creating} onClose={() => setCreating(false)} />
      {ending && <EndDialog delegation={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function EndDialog({ delegation, onClose }: { delegation: Delegation; onClose(): void }) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const { id, to, validTo } = delegation;
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Kết thúc ủy quyền`}
      submitLabel={t`Kết thúc`}
      tone="refuse"
      consequences={[
        t`${to.person.name} không còn được ký theo ủy quyền này từ hôm nay.`,
        t`Văn bản đã ký trước đó vẫn có hiệu lực.`,
        <span key="until">
          <Trans>
            Thời hạn cũ là đến ngày <DateText date={validTo} />.
          </Trans>
        </span>,
      ]}
      onSubmit={async () => {
        await api.endDelegation.call({ id });
        await queryClient.invalidateQueries({ queryKey: api.listDelegations.key() });
        return undefined;
      }}
    />
  );
}
