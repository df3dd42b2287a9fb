import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { BottomBar } from './BottomBar.tsx';
import { Brand } from './Brand.tsx';
import type { FoundItem } from './found-item.ts';
import type { NavItem } from './nav-item.ts';
import { PersonButton } from './PersonButton.tsx';
import type { PersonChoices } from './person-choices.ts';
import { Rail } from './Rail.tsx';
import classes from './shell.module.css';

/** Fetched when it is first called for. */
const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette.tsx')).CommandPalette,
}));

export type ShellProps = Omit<PersonChoices, 'accountItems'> & {
  items: readonly NavItem[];
  /** The post one acts as, and of which agency; "thay mặt" when delegated. */
  acting: { title: string; agency: string };
  /** Shown to everyone all the time, such as that this is a demo. */
  banner?: ReactNode;
  /** Beside the person: what they were told. */
  bell?: ReactNode;
  /** People, agencies and documents for the palette. */
  onFind(words: string): Promise<readonly FoundItem[]>;
  children: ReactNode;
};

export function Shell(props: ShellProps) {
  const { items, acting, banner, bell, onFind, children } = props;
  const palette = usePaletteKey();
  const places = items.filter(({ group }) => group !== 'account');
  const accountItems = items.filter(({ group }) => group === 'account');
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip} data-print="hide">
        <Trans>Đến nội dung chính</Trans>
      </a>
      <Rail items={places} />
      <div className={classes.body}>
        <header className={classes.top} data-print="hide">
          <span className={classes.phoneBrand}>
            <Brand />
          </span>
          <div className={classes.acting}>
            <div className={classes.post}>{acting.title}</div>
            <div className={classes.agency}>{acting.agency}</div>
          </div>
          <SearchButton onOpen={palette.open} />
          {bell}
          <PersonButton {...props} accountItems={accountItems} />
        </header>
        {banner}
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <BottomBar items={items} onSearch={palette.open} />
      {palette.opened && (
        <Suspense>
          <CommandPalette onClose={palette.close} places={items} onFind={onFind} />
        </Suspense>
      )}
    </div>
  );
}

function SearchButton({ onOpen }: { onOpen(): void }) {
  const { t } = useLingui();
  return (
    <button type="button" className={classes.search} onClick={onOpen}>
      <IconSearch size={16} aria-hidden />
      <span className={classes.searchWords}>{t`Tìm văn bản, cơ quan, người…`}</span>
      <kbd className={classes.kbd}>Ctrl K</kbd>
    </button>
  );
}

function usePaletteKey() {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpened(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { opened, open: () => setOpened(true), close: () => setOpened(false) };
}
