import { ActionIcon, Asked, Button, LoadingBlock, nextPage } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitSummary } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';
import { UnitCode } from './UnitCode.tsx';
import { UnitLink } from './UnitLink.tsx';
import classes from './unit-tree.module.css';

/** Nested lists that open branch by branch: read and walked like any list, by any reader. */
export function UnitTree({ at, parentId }: { at: string | undefined; parentId?: string }) {
  return (
    <div className={classes.tree}>
      <Branch parentId={parentId} at={at} root={parentId === undefined} />
    </div>
  );
}

type BranchProps = { parentId: string | undefined; at: string | undefined; root?: boolean };

function Branch({ parentId, at, root = false }: BranchProps) {
  const api = useDirectoryApi();
  const answer = useInfiniteQuery(
    api.listUnits.infiniteOptions({
      input: (cursor?: string) => ({ parentId, at, cursor, limit: 100 }),
      ...nextPage,
    }),
  );
  return (
    <Asked answer={answer} loading={<LoadingBlock lines={3} />}>
      {({ pages }) => (
        <ul className={classes.branch}>
          {pages
            .flatMap(({ items }) => items)
            .map((unit) => (
              <Twig key={unit.id} unit={unit} at={at} initiallyOpen={root} />
            ))}
          {answer.hasNextPage && (
            <li>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void answer.fetchNextPage()}
              >
                <Trans>Xem thêm</Trans>
              </Button>
            </li>
          )}
        </ul>
      )}
    </Asked>
  );
}

type TwigProps = { unit: UnitSummary; at: string | undefined; initiallyOpen: boolean };

function Twig({ unit, at, initiallyOpen }: TwigProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(initiallyOpen);
  const { id, name, childCount, peopleCount } = unit;
  return (
    <li>
      <div className={classes.twig}>
        {childCount > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={open ? t`Thu gọn ${name}` : t`Mở ${name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </ActionIcon>
        ) : (
          <span className={classes.leaf} aria-hidden="true" />
        )}
        <UnitLink id={id} at={at} className={classes.name}>
          {name}
        </UnitLink>
        <span className={classes.facts}>
          <UnitCode {...unit} />
          {childCount > 0 && <span>{t`${formatNumber(childCount)} đơn vị`}</span>}
          {peopleCount > 0 && <span>{t`${formatNumber(peopleCount)} người`}</span>}
        </span>
      </div>
      {open && childCount > 0 && <Branch parentId={id} at={at} />}
    </li>
  );
}
