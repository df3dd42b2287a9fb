import { useDirectoryApi } from '@hien-luong/directory/web';
import { ActDialog, NativeSelect, Select, TextInput, useDebounced } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Device } from '../../contract/index.ts';
import { DEVICE_KINDS } from './register-words.ts';
import { useTrustApi } from './trust-api.ts';

const required = { required: true, withAsterisk: false } as const;

/** A device, service or software that is to hold a certificate, and the agency that answers for it. */
export function RegisterDeviceDialog({ onClose }: { onClose(): void }) {
  const { i18n, t } = useLingui();
  const api = useTrustApi();
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<Device['kind']>('device');
  const [name, setName] = useState('');
  const [agencyId, setAgencyId] = useState<string | null>(null);
  async function register() {
    if (agencyId === null) return undefined;
    await api.registerDevice.call({ kind, agencyId, name: name.normalize('NFC') });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <Trans>Đã thêm {name}. Chứng thư mang tên này nay nhập được từ tệp.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Thêm thiết bị, dịch vụ`}
      submitLabel={t`Thêm`}
      onSubmit={register}
    >
      <NativeSelect
        label={t`Loại`}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(Device.shape.kind.catch('device').parse(currentTarget.value))
        }
        data={Device.shape.kind.options.map((one) => ({
          value: one,
          label: i18n._(DEVICE_KINDS[one]),
        }))}
      />
      <TextInput
        {...required}
        label={t`Tên như trong chứng thư`}
        value={name}
        maxLength={200}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <AgencySelect value={agencyId} onChange={setAgencyId} />
    </ActDialog>
  );
}

type AgencyProps = { value: string | null; onChange(agencyId: string | null): void };

function AgencySelect({ value, onChange }: AgencyProps) {
  const { t } = useLingui();
  const directory = useDirectoryApi();
  const [words, setWords] = useState('');
  const q = useDebounced(words).normalize('NFC');
  const found = useQuery(directory.searchAgencies.queryOptions({ input: { q, limit: 20 } }));
  return (
    <Select
      {...required}
      label={t`Cơ quan chịu trách nhiệm`}
      searchable
      onSearchChange={setWords}
      filter={({ options }) => options}
      data={(found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      nothingFoundMessage={t`Không có cơ quan nào khớp.`}
    />
  );
}
