import { useDirectoryApi } from '@hien-luong/directory/web';
import { ActDialog, ConfirmAct, Notice, Select, useDebounced } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partner, RoutedAgency } from '../../contract.ts';
import { useExchangeApi } from './exchange-api.ts';

type AddProps = { partner: Partner; onClose(): void };

/** An agency whose documents live in the other system from now on. */
export function AddAgencyDialog({ partner, onClose }: AddProps) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const directory = useDirectoryApi();
  const queryClient = useQueryClient();
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const q = useDebounced(words).normalize('NFC');
  const found = useQuery(directory.searchAgencies.queryOptions({ input: { q, limit: 20 } }));
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Thêm cơ quan`}
      submitLabel={t`Thêm`}
      onSubmit={async () => {
        if (agencyId === null) return undefined;
        await api.assignAgencies.call({ id: partner.id, add: [agencyId] });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return <Trans>Đã thêm. Văn bản gửi cơ quan này từ nay đi qua {partner.name}.</Trans>;
      }}
    >
      <Notice title={t`Văn bản của cơ quan này sẽ ở phần mềm kia.`}>
        <Trans>Văn bản gửi đến không còn vào danh sách văn bản đến của cơ quan ở đây.</Trans>
      </Notice>
      <Select
        required
        withAsterisk={false}
        label={t`Cơ quan`}
        searchable
        onSearchChange={setWords}
        filter={({ options }) => options}
        data={(found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={agencyId}
        onChange={setAgencyId}
        nothingFoundMessage={t`Không có cơ quan nào khớp.`}
        data-autofocus
      />
    </ActDialog>
  );
}

type RemoveProps = AddProps & { agency: RoutedAgency };

export function RemoveAgencyDialog({ agency, onClose, partner }: RemoveProps) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const queryClient = useQueryClient();
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Bỏ cơ quan`}
      submitLabel={t`Bỏ`}
      tone="refuse"
      consequences={[
        t`${partner.name} không còn được gửi thay ${agency.name}.`,
        t`Văn bản gửi cơ quan này, cả những gói đang chờ, vào văn bản đến của cơ quan ở đây.`,
      ]}
      onSubmit={async () => {
        await api.assignAgencies.call({ id: partner.id, remove: [agency.id] });
        await queryClient.invalidateQueries({ queryKey: api.key() });
        return undefined;
      }}
    />
  );
}
