import {
  Checkbox,
  DataTable,
  EmptyState,
  nextPage,
  PageHead,
  pagesOf,
  StateTag,
  TextInput,
  useDebounced,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PersonRow } from '../../contract/index.ts';
import { useDirectoryApi } from '../parts/directory-api.ts';
import { PeopleFilters } from '../parts/people-filters.ts';
import { ACCOUNT_STATES } from '../parts/role-words.ts';

/** Who is in the directory, and how their accounts stand. */
export function PeopleScreen() {
  const { t } = useLingui();
  const { filters, setFilters } = useFilters(PeopleFilters);
  return (
    <>
      <PageHead
        title={t`Người và tài khoản`}
        lead={t`Thêm người mới ở trang của đơn vị, trong Cơ cấu tổ chức.`}
      />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={<People filters={filters} />}
      />
    </>
  );
}

function People({ filters: { q = '', gone = false } }: { filters: PeopleFilters }) {
  const { i18n, t } = useLingui();
  const api = useDirectoryApi();
  const navigate = useNavigate();
  const answer = useInfiniteQuery(
    api.listPeople.infiniteOptions({
      input: (cursor?: string) => ({ q, gone, cursor }),
      ...nextPage,
    }),
  );
  return (
    <DataTable<PersonRow>
      {...pagesOf(answer)}
      label={t`Người và tài khoản`}
      rowId={({ id }) => id}
      onOpen={({ id }) => navigate({ to: `/people/${id}` })}
      columns={[
        {
          id: 'name',
          header: t`Họ và tên`,
          phone: 'title',
          cell: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link>,
        },
        { id: 'title', header: t`Chức vụ`, cell: ({ post }) => post?.title },
        { id: 'agency', header: t`Cơ quan`, cell: ({ post }) => post?.agency.name },
        {
          id: 'username',
          header: t`Tên đăng nhập`,
          width: '180px',
          cell: ({ username }) => username,
        },
        {
          id: 'state',
          header: t`Tài khoản`,
          width: '160px',
          cell: ({ accountState }) => {
            const { tone, word } = ACCOUNT_STATES[accountState];
            return <StateTag tone={tone}>{i18n._(word)}</StateTag>;
          },
        },
      ]}
      empty={
        <EmptyState icon={<IconUsers size={32} />} title={t`Không có ai khớp.`}>
          <Trans>Thử một phần của họ tên, có dấu hay không dấu.</Trans>
        </EmptyState>
      }
    />
  );
}

type FilterProps = {
  filters: PeopleFilters;
  setFilters(change: Partial<PeopleFilters>): unknown;
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
        label={t`Tìm theo họ tên`}
        placeholder={t`Có dấu hay không dấu`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        style={{ flex: '1 1 220px', maxWidth: 420 }}
      />
      <Checkbox
        label={t`Người đã thôi giữ chức vụ`}
        checked={filters.gone ?? false}
        onChange={({ currentTarget }) => setFilters({ gone: currentTarget.checked || undefined })}
        style={{ alignSelf: 'end', paddingBottom: 8 }}
      />
    </>
  );
}
