import { Role } from '@hien-luong/platform/contract';
import { ActDialog, ConfirmAct, DayInput, OptionalMark, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldPost, PersonDetail, PostFacts } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';
import { LegalFields } from './LegalFields.tsx';
import { PickUnit } from './PickUnit.tsx';
import { PostFields } from './PostFields.tsx';

const MEMBER: PostFacts = { title: 'Chuyên viên', roles: ['officer'], standing: 'member' };

function factsOf({ title, roles, standing }: HeldPost): PostFacts {
  return { title, roles: roles.map((role) => Role.parse(role)), standing };
}

function useLegal() {
  const { today } = useDesk();
  const [legal, setLegal] = useState({ legalDocument: '', effectiveOn: today() as string });
  return {
    legal,
    changeLegal: (change: Partial<typeof legal>) => setLegal({ ...legal, ...change }),
  };
}

function useRefresh() {
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: api.key() });
}

/** One more post, or the first after a pause. */
export function StartPostDialog({ person, onClose }: { person: PersonDetail; onClose(): void }) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const refresh = useRefresh();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [facts, setFacts] = useState(MEMBER);
  const [validTo, setValidTo] = useState('');
  const { legal, changeLegal } = useLegal();
  async function start() {
    if (unitId === null) return undefined;
    const { effectiveOn: validFrom, legalDocument } = legal;
    const days = { validFrom, validTo: validTo || null };
    await api.startPost.call({ id: person.id, ...facts, unitId, ...days, legalDocument });
    await refresh();
    return <Trans>Đã ghi chức vụ mới của {person.name}.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Giao chức vụ`}
      submitLabel={t`Giao chức vụ`}
      size="lg"
      onSubmit={start}
    >
      <PickUnit label={t`Đơn vị`} value={unitId} onChange={setUnitId} />
      <PostFields draft={facts} onChange={(change) => setFacts({ ...facts, ...change })} />
      <LegalFields draft={legal} onChange={changeLegal} dayLabel={t`Từ ngày`} />
      <DayInput
        label={<OptionalMark>{t`Đến hết ngày`}</OptionalMark>}
        value={validTo}
        onChange={setValidTo}
        min={legal.effectiveOn}
      />
    </ActDialog>
  );
}

type PostProps = { post: HeldPost; onClose(): void };

/** In the same place, from now on. */
export function ChangePostDialog({ post, onClose }: PostProps) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const refresh = useRefresh();
  const [facts, setFacts] = useState(() => factsOf(post));
  const { legal, changeLegal } = useLegal();
  const { id, version } = post;
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Đổi chức danh, quyền`}
      submitLabel={t`Ghi thay đổi`}
      size="lg"
      onSubmit={async () => {
        await api.changePost.call({ id, version, ...facts, legalDocument: legal.legalDocument });
        await refresh();
        return <Trans>Đã ghi. Quyền mới có hiệu lực ngay từ thao tác kế tiếp của người này.</Trans>;
      }}
    >
      <PostFields draft={facts} onChange={(change) => setFacts({ ...facts, ...change })} />
      <LegalFields draft={legal} onChange={changeLegal} withoutDay />
    </ActDialog>
  );
}

/** Ends here the day before and begins there. */
export function MovePostDialog({ post, onClose }: PostProps) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const refresh = useRefresh();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [facts, setFacts] = useState(() => factsOf(post));
  const { legal, changeLegal } = useLegal();
  async function move() {
    if (unitId === null) return undefined;
    await api.movePost.call({ id: post.id, version: post.version, unitId, ...facts, ...legal });
    await refresh();
    return <Trans>Đã ghi điều động; chức vụ cũ kết thúc ngày liền trước.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Điều động khỏi ${post.unit.name}`}
      submitLabel={t`Điều động`}
      size="lg"
      onSubmit={move}
    >
      <PickUnit label={t`Đến đơn vị`} value={unitId} onChange={setUnitId} />
      <PostFields draft={facts} onChange={(change) => setFacts({ ...facts, ...change })} />
      <LegalFields draft={legal} onChange={changeLegal} />
    </ActDialog>
  );
}

export function EndPostDialog({ post, onClose }: PostProps) {
  const { t } = useLingui();
  const api = useDirectoryApi();
  const refresh = useRefresh();
  const { legal, changeLegal } = useLegal();
  const { id, version, person, title } = post;
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Kết thúc chức vụ`}
      submitLabel={t`Kết thúc`}
      tone="refuse"
      consequences={[
        t`Hết ngày đã chọn, ${person.name} không còn là ${title}.`,
        t`Nếu không còn chức vụ nào khác, người này không đăng nhập được nữa.`,
        t`Văn bản đã ký trước đó vẫn có hiệu lực.`,
      ]}
      onSubmit={async () => {
        const { effectiveOn: endsOn, legalDocument } = legal;
        await api.endPost.call({ id, version, endsOn, legalDocument });
        await refresh();
        return undefined;
      }}
    >
      <LegalFields draft={legal} onChange={changeLegal} dayLabel={t`Ngày cuối cùng`} />
    </ConfirmAct>
  );
}
