import { ActDialog, ConfirmAct, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDirectoryApi } from './directory-api.ts';
import { LegalFields } from './LegalFields.tsx';
import { PickUnit } from './PickUnit.tsx';

type Props = { onClose(): void; unit: { id: string; name: string } };

/** Another superior. */
export function MoveUnitDialog({ onClose, unit }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const [parentId, setParentId] = useState<string | null>(null);
  const version = useSeenVersion(unit.id);
  const [legal, setLegal] = useState({ legalDocument: '', effectiveOn: today() as string });
  async function move() {
    if (parentId === null || version === undefined) return undefined;
    await api.moveUnit.call({ id: unit.id, version, parentId, ...legal });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <Trans>Đã ghi cơ quan chủ quản mới của “{unit.name}”.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Chuyển cơ quan chủ quản`}
      submitLabel={t`Chuyển`}
      onSubmit={move}
    >
      <PickUnit label={t`Cơ quan chủ quản mới`} value={parentId} onChange={setParentId} />
      <LegalFields draft={legal} onChange={(change) => setLegal({ ...legal, ...change })} />
    </ActDialog>
  );
}

export function DissolveUnitDialog({ onClose, unit }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const version = useSeenVersion(unit.id);
  const [legal, setLegal] = useState({ legalDocument: '', effectiveOn: today() as string });
  async function dissolve() {
    if (version === undefined) return undefined;
    await api.dissolveUnit.call({ id: unit.id, version, ...legal });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <Trans>Đã ghi giải thể. Lịch sử và văn bản của “{unit.name}” vẫn xem được.</Trans>;
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t`Giải thể đơn vị`}
      submitLabel={t`Giải thể`}
      tone="refuse"
      consequences={[
        t`Từ ngày có hiệu lực, “${unit.name}” không còn trong cơ cấu tổ chức.`,
        t`Bị từ chối nếu còn người giữ chức vụ hoặc đơn vị trực thuộc.`,
      ]}
      onSubmit={dissolve}
    >
      <LegalFields draft={legal} onChange={(change) => setLegal({ ...legal, ...change })} />
    </ConfirmAct>
  );
}

/** Of the moment at which the dialog was opened: what somebody else does after it is not overwritten. */
function useSeenVersion(id: string): number | undefined {
  const api = useDirectoryApi();
  const facts = useQuery({
    ...api.getUnitToEdit.queryOptions({ input: { id } }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  return facts.data?.version;
}
