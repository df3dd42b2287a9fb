import { useDirectoryNav } from '@hien-luong/directory/web';
import { useDocumentsNav } from '@hien-luong/documents/web';
import { useExchangeNav } from '@hien-luong/exchange/web';
import { useRecordsNav } from '@hien-luong/records/web';
import { useTrustNav } from '@hien-luong/trust/web';
import { type NavItem, Shell, useDesk } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { NotificationBell } from '../notifications/NotificationBell.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { deskApi, showSession } from './desk-api.ts';
import { chooseLanguage } from './language.ts';
import { useMe } from './me-context.ts';
import { useFindAnything } from './use-find-anything.ts';

export function DeskShell() {
  const { i18n, t } = useLingui();
  const me = useMe();
  const items = useNavItems();
  const onFind = useFindAnything();
  const post = me.posts.find(({ id }) => id === me.actingPostId);
  const vietnamese = i18n.locale !== 'en';
  return (
    <Shell
      items={items}
      acting={{ title: post?.title ?? '', agency: post?.agency.name ?? t`Chưa có chức vụ` }}
      banner={me.demo && <DemoBanner />}
      bell={<NotificationBell />}
      personName={me.person.name}
      posts={me.posts.map(({ id, title, agency }) => ({ id, title, agency: agency.name }))}
      actingPostId={me.actingPostId}
      onActAs={actAs}
      onSignOut={signOut}
      language={{
        current: i18n.locale,
        other: vietnamese ? { code: 'en', name: 'English' } : { code: 'vi', name: 'Tiếng Việt' },
      }}
      onLanguage={(code) => void chooseLanguage(code === 'en' ? 'en' : 'vi')}
      onFind={onFind}
    >
      <Outlet />
    </Shell>
  );
}

function useNavItems(): NavItem[] {
  const { t } = useLingui();
  const { may } = useDesk();
  const own: NavItem[] = [
    {
      to: '/audit',
      label: t`Nhật ký hệ thống`,
      shortLabel: t`Nhật ký`,
      icon: IconHistory,
      needs: 'audit.read',
      group: 'province',
    },
    {
      to: '/account',
      label: t`Phiên đăng nhập và bảo mật`,
      shortLabel: t`Bảo mật`,
      icon: IconLock,
      group: 'account',
    },
  ];
  const items = [
    ...useDocumentsNav(),
    ...useTrustNav(),
    ...useDirectoryNav(),
    ...useExchangeNav(),
    ...useRecordsNav(),
    ...own,
  ];
  const order: NavItem['group'][] = ['work', 'records', 'province', 'account'];
  return items
    .filter(({ needs }) => needs === undefined || may(needs))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

async function actAs(postId: string): Promise<void> {
  const me = await deskApi.platform.actAs.call({ postId });
  showSession(me);
}

async function signOut(): Promise<void> {
  try {
    await deskApi.platform.signOut.call({});
  } finally {
    showSession(null);
  }
}
