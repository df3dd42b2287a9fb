import {
  DayInput,
  Group,
  LinkButton,
  PageHead,
  TextInput,
  useDebounced,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { FoundUnits } from '../parts/FoundUnits.tsx';
import { OrganisationFilters } from '../parts/organisation-filters.ts';
import { UnitTree } from '../parts/UnitTree.tsx';

/** The province as a tree; as of a day; or what a search finds in it. */
export function OrganisationScreen() {
  const { t } = useLingui();
  const { filters, setFilters } = useFilters(OrganisationFilters);
  return (
    <>
      <PageHead title={t`Cơ cấu tổ chức`} actions={<Ways />} />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          filters.q ? (
            <FoundUnits words={filters.q} at={filters.at} />
          ) : (
            <UnitTree at={filters.at} />
          )
        }
      />
    </>
  );
}

/** For who looks after the directory. */
function Ways() {
  const { may } = useDesk();
  return (
    <Group gap="xs">
      {may('directory.manage') && (
        <LinkButton to="/organisation/import" variant="default">
          <Trans>Nhập từ bảng tính</Trans>
        </LinkButton>
      )}
      {may('directory.administer') && (
        <LinkButton to="/organisation/change-2025" variant="default">
          <Trans>Thay đổi 1/7/2025</Trans>
        </LinkButton>
      )}
    </Group>
  );
}

type FilterProps = {
  filters: OrganisationFilters;
  setFilters(change: Partial<OrganisationFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { t } = useLingui();
  const [words, setWords] = useState(filters.q ?? '');
  const settled = useDebounced(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    const wanted = settled.normalize('NFC').trim();
    if (wanted !== (filters.q ?? '')) setFilters({ q: wanted || undefined });
  }, [settled]);
  return (
    <>
      <TextInput
        type="search"
        label={t`Tìm theo tên hoặc mã định danh`}
        placeholder={t`Có dấu hay không dấu`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        style={{ flex: '1 1 220px', maxWidth: 420 }}
      />
      <DayInput
        label={t`Cơ cấu tại ngày`}
        value={filters.at ?? ''}
        onChange={(day) => setFilters({ at: day || undefined })}
      />
    </>
  );
}
