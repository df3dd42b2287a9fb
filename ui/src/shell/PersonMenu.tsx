import { Trans } from '@lingui/react/macro';
import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { PersonFace } from './PersonFace.tsx';
import type { PersonChoices } from './person-choices.ts';

/** What the person may change about how they work here; opens as soon as it is there. */
export function PersonMenu(props: PersonChoices) {
  const { personName, posts, accountItems } = props;
  return (
    <Menu position="bottom-end" width={280} defaultOpened withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <PersonFace personName={personName} />
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

function PostChoices({ posts, actingPostId, onActAs }: PersonChoices) {
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

function SettingItems({ language, onLanguage }: PersonChoices) {
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
