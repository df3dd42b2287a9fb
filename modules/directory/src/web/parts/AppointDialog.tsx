import { ActDialog, OptionalMark, Stack, TextInput, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostFacts } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';
import { HandedCodeNote } from './HandedCodeNote.tsx';
import { LegalFields } from './LegalFields.tsx';
import { PostFields } from './PostFields.tsx';

type Props = { onClose(): void; unit: { id: string; name: string } };

const MEMBER: PostFacts = { title: 'Chuyên viên', roles: ['officer'], standing: 'member' };

/** Somebody new in a unit, with a first post and, where asked, an account. */
export function AppointDialog({ onClose, unit }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [post, setPost] = useState<PostFacts>(MEMBER);
  const [legal, setLegal] = useState({ legalDocument: '', effectiveOn: today() as string });

  async function appoint() {
    const { effectiveOn: validFrom, legalDocument } = legal;
    const { account } = await api.appointPerson.call({
      name: name.normalize('NFC').trim(),
      post: { ...post, unitId: unit.id, validFrom, validTo: null, legalDocument },
      username: username.trim().toLowerCase() || null,
    });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return (
      <Stack gap="sm">
        <Trans>
          Đã ghi {name} vào “{unit.name}”.
        </Trans>
        {account !== null && <HandedCodeNote handed={account} />}
      </Stack>
    );
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Thêm người vào ${unit.name}`}
      submitLabel={t`Thêm người`}
      size="lg"
      onSubmit={appoint}
      kept={t`Nội dung đã nhập vẫn còn đây.`}
    >
      <TextInput
        required
        withAsterisk={false}
        label={t`Họ và tên`}
        value={name}
        maxLength={120}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <PostFields draft={post} onChange={(change) => setPost({ ...post, ...change })} />
      <LegalFields
        draft={legal}
        onChange={(change) => setLegal({ ...legal, ...change })}
        dayLabel={t`Từ ngày`}
      />
      <TextInput
        label={<OptionalMark>{t`Tên đăng nhập`}</OptionalMark>}
        description={t`Chữ thường không dấu, số, dấu chấm; để trống nếu chưa cần tài khoản.`}
        pattern="[A-Za-z0-9][A-Za-z0-9._\-]{2,59}"
        value={username}
        maxLength={60}
        onChange={({ currentTarget }) => setUsername(currentTarget.value)}
        autoComplete="off"
      />
    </ActDialog>
  );
}
