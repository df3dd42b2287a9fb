import {
  Asked,
  Button,
  EmptyState,
  Group,
  PageHead,
  Panel,
  RecordPage,
  Stack,
  Text,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonDetail } from '../../contract/index.ts';
import { AccountPanel } from '../parts/AccountPanel.tsx';
import { useDirectoryApi } from '../parts/directory-api.ts';
import { HeldPosts } from '../parts/HeldPosts.tsx';
import { StartPostDialog } from '../parts/PostDialogs.tsx';
import { RenamePersonDialog } from '../parts/RenamePersonDialog.tsx';

export function PersonScreen() {
  const api = useDirectoryApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getPerson.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(person) => <Person person={person} />}</Asked>;
}

function Person({ person }: { person: PersonDetail }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'rename' | 'start'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHead
        title={person.name}
        actions={
          <Group gap="xs">
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('start')}>
              <Trans>Giao chức vụ</Trans>
            </Button>
            {person.mine && (
              <Button variant="default" onClick={() => setOpen('rename')}>
                <Trans>Sửa họ tên</Trans>
              </Button>
            )}
          </Group>
        }
      />
      <RecordPage
        thing={
          <Panel title={t`Chức vụ đã và đang giữ`}>
            {person.posts.length === 0 ? (
              <EmptyState icon={<IconBriefcase size={32} />} title={t`Chưa giữ chức vụ nào.`} />
            ) : (
              <HeldPosts posts={person.posts} />
            )}
          </Panel>
        }
        facts={
          <Panel title={t`Tài khoản`}>
            {person.mine ? <AccountPanel person={person} /> : <NotMine />}
          </Panel>
        }
      />
      {open === 'rename' && <RenamePersonDialog person={person} onClose={close} />}
      {open === 'start' && <StartPostDialog person={person} onClose={close} />}
    </>
  );
}

function NotMine() {
  return (
    <Stack>
      <Text c="dimmed">
        <Trans>
          Người này do quản trị tỉnh hoặc quản trị cơ quan khác phụ trách, nên không xem và không
          đổi được tài khoản ở đây.
        </Trans>
      </Text>
    </Stack>
  );
}
