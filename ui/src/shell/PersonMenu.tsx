import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { NavItem } from './nav-item.ts';
import classes from './shell.module.css';

export type ActingChoice = { id: string; title: string; agency: string };

export type PersonMenuProps = {
  personName: string;
  posts: readonly ActingChoice[];
  actingPostId: string;
  onActAs(postId: string): void;
  onSignOut(): void;
  language: { current: string; other: { code: string; name: string } };
  onLanguage(code: string): void;
  accountItems: readonly NavItem[];
};

export function PersonMenu(props: PersonMenuProps) {
  const { personName, posts, accountItems } = props;
  const { t } = useLingui();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className={classes.initial} aria-hidden="true">
            {personName.split(' ').at(-1)?.charAt(0)}
          </span>
          <VisuallyHidden>{t`Tài khoản`}</VisuallyHidden>
          <span className={classes.personName}>{personName}</span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {posts.length > 1 && <PostChoices {...props} />}
        {accountItems.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={16} />}>
            {label}
          </Menu.Item>
        ))}
        <SettingItems {...props} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={props.onSignOut}>
          <Trans>Đăng xuất</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PostChoices({ posts, actingPostId, onActAs }: PersonMenuProps) {
  return (
    <>
      <Menu.Label>
        <Trans>Làm việc với chức vụ</Trans>
      </Menu.Label>
      {posts.map(({ id, title, agency }) => (
        <Menu.Item key={id} onClick={() => onActAs(id)} disabled={id === actingPostId}>
          {title} · {agency}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}

function SettingItems({ language, onLanguage }: PersonMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark';
  return (
    <>
      <Menu.Item
        leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <Trans>Nền sáng</Trans> : <Trans>Nền tối</Trans>}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLanguage size={16} />}
        onClick={() => onLanguage(language.other.code)}
        lang={language.other.code}
      >
        {language.other.name}
      </Menu.Item>
    </>
  );
}
