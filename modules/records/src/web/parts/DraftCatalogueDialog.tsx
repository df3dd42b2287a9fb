import { ActDialog, NativeSelect, NumberInput, useDesk } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  years: readonly number[];
  onDrafted(year: number): void;
};

/** Begins the list of a year, as a rule with the lines of the one before. */
export function DraftCatalogueDialog({ onClose, onDrafted, opened, years }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [year, setYear] = useState(Number(today().slice(0, 4)) + (years.length > 0 ? 1 : 0));
  const [source, setSource] = useState(String(years[0] ?? ''));
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Lập danh mục hồ sơ`}
      submitLabel={t`Lập danh mục`}
      onSubmit={async () => {
        await api.draftCatalogue.call({ year, ...(source && { carriedFrom: Number(source) }) });
        await refresh();
        onDrafted(year);
        return undefined;
      }}
    >
      <NumberInput
        label={t`Của năm`}
        value={year}
        onChange={(value) => typeof value === 'number' && setYear(value)}
        min={1945}
        max={2200}
        data-autofocus
      />
      <NativeSelect
        label={t`Bắt đầu từ`}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
        data={[
          ...years.map((one) => ({ value: String(one), label: t`Danh mục năm ${one}` })),
          { value: '', label: t`Danh mục trống` },
        ]}
      />
    </ActDialog>
  );
}
