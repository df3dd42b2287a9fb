import { ActDialog, Asked, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitToEdit } from '../../contract/index.ts';
import { useDirectoryApi } from './directory-api.ts';
import { LegalFields } from './LegalFields.tsx';
import { readUnitDraft, type UnitDraft, UnitFields } from './UnitFields.tsx';

type Props = { onClose(): void; unitId: string };

/** Another name or code from a day on. */
export function ChangeUnitDialog({ onClose, unitId }: Props) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  // Always the facts of now: whoever opens the dialog anew after a refusal sees the other's change.
  const facts = useQuery({
    ...api.getUnitToEdit.queryOptions({ input: { id: unitId } }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const [changes, setChanges] = useState<Partial<UnitDraft>>({});
  const [legal, setLegal] = useState({ legalDocument: '', effectiveOn: today() as string });

  async function change() {
    if (facts.data === undefined) return undefined;
    const { version } = facts.data;
    const next = readUnitDraft({ ...draftOf(facts.data), ...changes });
    await api.changeUnit.call({ id: unitId, version, ...next, ...legal });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <Trans>Đã ghi thay đổi. Văn bản đã ban hành giữ tên cũ.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Đổi tên, mã đơn vị`}
      submitLabel={t`Ghi thay đổi`}
      size="lg"
      onSubmit={change}
      kept={t`Nội dung đã nhập vẫn còn đây.`}
    >
      <Asked answer={facts}>
        {(current) => (
          <UnitFields
            draft={{ ...draftOf(current), ...changes }}
            onChange={(change) => setChanges({ ...changes, ...change })}
            withCodes={current.kind !== 'division'}
          />
        )}
      </Asked>
      <LegalFields draft={legal} onChange={(change) => setLegal({ ...legal, ...change })} />
    </ActDialog>
  );
}

function draftOf({ kind: _kind, version: _version, ...facts }: UnitToEdit): UnitDraft {
  const { code, code102, statisticalCode, ...named } = facts;
  return {
    ...named,
    code: code ?? '',
    code102: code102 ?? '',
    statisticalCode: statisticalCode ?? '',
  };
}
