import { Role } from '@hien-luong/platform/contract';
import { Button, DateText, Group, Stack, StateTag, Text, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HeldPost } from '../../contract/index.ts';
import { mayGrant } from '../../rules/administration.ts';
import classes from './held-posts.module.css';
import { ChangePostDialog, EndPostDialog, MovePostDialog } from './PostDialogs.tsx';
import { ROLE_NAMES, STANDINGS } from './role-words.ts';
import { useAdministrator } from './use-administrator.ts';

/** Each post with its days, its roles and the decisions behind it; acts on those that go on. */
export function HeldPosts({ posts }: { posts: readonly HeldPost[] }) {
  return (
    <ul className={classes.posts}>
      {posts.map((post) => (
        <li key={post.id} className={classes.post}>
          <Post post={post} />
        </li>
      ))}
    </ul>
  );
}

function Post({ post }: { post: HeldPost }) {
  const { i18n } = useLingui();
  const { today } = useDesk();
  const isOver = post.validTo !== null && post.validTo < today();
  const place = post.unit.id === post.agency.id ? [post.unit] : [post.unit, post.agency];
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <strong>{post.title}</strong>
        {post.standing !== 'member' && (
          <StateTag tone="quiet">{i18n._(STANDINGS[post.standing])}</StateTag>
        )}
        {isOver && (
          <StateTag tone="quiet">
            <Trans>Đã thôi</Trans>
          </StateTag>
        )}
      </Group>
      <div>
        {place.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            {isOver ? name : <Link to={`/organisation/${id}`}>{name}</Link>}
          </span>
        ))}
      </div>
      <Text size="sm" c="dimmed">
        <Trans>Từ</Trans> <DateText date={post.validFrom} />
        {post.validTo !== null && (
          <>
            {' '}
            <Trans>đến hết</Trans> <DateText date={post.validTo} />
          </>
        )}
        {' · '}
        {post.roles.map((role) => i18n._(ROLE_NAMES[Role.parse(role)])).join(', ')}
      </Text>
      <Documents post={post} />
      {!isOver && <PostActs post={post} />}
    </Stack>
  );
}

function Documents({ post: { startDocument, endDocument } }: { post: HeldPost }) {
  if (startDocument === null && endDocument === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {[startDocument, endDocument].filter((one) => one !== null).join('; ')}
    </Text>
  );
}

type Open = 'change' | 'move' | 'end';

function PostActs({ post }: { post: HeldPost }) {
  const by = useAdministrator();
  const [open, setOpen] = useState<Open>();
  const isMine =
    by !== null && (by.wholeProvince || post.agency.id === by.agencyId) && mayGrant(by, post.roles);
  if (!isMine) return null;
  const close = () => setOpen(undefined);
  return (
    <Group gap="xs" mt={4}>
      <Button size="xs" variant="default" onClick={() => setOpen('change')}>
        <Trans>Đổi chức danh, quyền</Trans>
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('move')}>
        <Trans>Điều động</Trans>
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('end')}>
        <Trans>Kết thúc</Trans>
      </Button>
      {open === 'change' && <ChangePostDialog post={post} onClose={close} />}
      {open === 'move' && <MovePostDialog post={post} onClose={close} />}
      {open === 'end' && <EndPostDialog post={post} onClose={close} />}
    </Group>
  );
}
