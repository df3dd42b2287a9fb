import { useDirectoryApi } from '@hien-luong/directory/web';
import { Asked, Button, Group, Stack, Text } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChosenRecipients } from './ChosenRecipients.tsx';
import type { RecipientChoice } from './draft-values.ts';
import { OwnGroups } from './OwnGroups.tsx';
import classes from './recipients.module.css';
import { SearchBox } from './SearchBox.tsx';

type Props = { value: RecipientChoice[]; onChange(value: RecipientChoice[]): void };

/** Ready groups, a search by name or code, and what has been chosen so far. */
export function RecipientsPicker({ value, onChange }: Props) {
  const add = (more: readonly RecipientChoice[]) => {
    const chosen = new Set(value.map(({ id }) => id));
    onChange([...value, ...more.filter(({ id }) => !chosen.has(id))]);
  };
  return (
    <Stack gap="lg">
      <ChosenRecipients value={value} onChange={onChange} />
      <Groups onAdd={add} />
      <OwnGroups chosen={value} onAdd={add} />
      <AgencySearch chosen={value} onAdd={(agency) => add([agency])} />
    </Stack>
  );
}

function Groups({ onAdd }: { onAdd(more: readonly RecipientChoice[]): void }) {
  const { t } = useLingui();
  const directory = useDirectoryApi();
  const groups = useQuery(directory.listAgencyGroups.queryOptions());
  const [busy, setBusy] = useState<string>();
  async function addGroup(group: string) {
    setBusy(group);
    try {
      onAdd(await listGroup(group));
    } finally {
      setBusy(undefined);
    }
  }
  async function listGroup(group: string): Promise<RecipientChoice[]> {
    const found: RecipientChoice[] = [];
    let cursor: string | undefined;
    do {
      const page = await directory.searchAgencies.call({ q: '', group, limit: 200, cursor });
      found.push(...page.items.map(({ id, name }) => ({ id, name })));
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  }
  return (
    <Asked answer={groups}>
      {(known) => (
        <fieldset className={classes.groups}>
          <legend>{t`Thêm cả nhóm`}</legend>
          {known.map(({ key, name, count }) => (
            <Button
              key={key}
              variant="default"
              size="compact-md"
              loading={busy === key}
              onClick={() => void addGroup(key)}
            >
              {name} ({formatNumber(count)})
            </Button>
          ))}
        </fieldset>
      )}
    </Asked>
  );
}

type SearchProps = { chosen: readonly RecipientChoice[]; onAdd(agency: RecipientChoice): void };

function AgencySearch({ chosen, onAdd }: SearchProps) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const directory = useDirectoryApi();
  const answer = useInfiniteQuery({
    ...directory.searchAgencies.infiniteOptions({
      input: (cursor?: string) => ({ q: words, cursor, limit: 20 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
    enabled: words.length > 0,
  });
  const chosenIds = new Set(chosen.map(({ id }) => id));
  const found = answer.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div>
      <SearchBox
        label={t`Tìm cơ quan theo tên hoặc mã định danh`}
        value={words}
        onSearch={setWords}
      />
      {words && (
        <ul className={classes.found}>
          {found.map(({ id, name, code, kind, parentName }) => (
            <li key={id}>
              <div className={classes.name}>
                {name}
                <div className={classes.detail}>
                  {[code, parentName, kind === 'outside' && t`ngoài tỉnh`]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={chosenIds.has(id)}
                onClick={() => onAdd({ id, name })}
                aria-label={t`Thêm ${name}`}
              >
                {chosenIds.has(id) ? <Trans>Đã chọn</Trans> : <Trans>Thêm</Trans>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {words && answer.data && found.length === 0 && (
        <Text c="dimmed" mt="sm">
          <Trans>Không có cơ quan nào khớp “{words}”.</Trans>
        </Text>
      )}
      {answer.hasNextPage && (
        <Group mt="sm">
          <Button variant="subtle" size="compact-sm" onClick={() => void answer.fetchNextPage()}>
            <Trans>Xem thêm</Trans>
          </Button>
        </Group>
      )}
    </div>
  );
}
