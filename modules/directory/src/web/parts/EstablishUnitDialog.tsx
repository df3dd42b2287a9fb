import { ActDialog, NativeSelect, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { UnitKind } from '../../contract/index.ts';
import { looksAfterUnit, mayStandUnder } from '../../rules/administration.ts';
import { useDirectoryApi } from './directory-api.ts';
import { LegalFields } from './LegalFields.tsx';
import { EMPTY_UNIT, readUnitDraft, UnitFields } from './UnitFields.tsx';
import { KINDS } from './unit-words.ts';
import { useAdministrator } from './use-administrator.ts';

type Props = {
  onClose(): void;
  parent: { id: string; name: string; kind: UnitKind; place: string };
};

/** A new unit below one. */
export function EstablishUnitDialog({ onClose, parent }: Props) {
  const { i18n, t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const queryClient = useQueryClient();
  const by = useAdministrator();
  const kinds = UnitKind.options.filter(
    (one) =>
      by !== null &&
      mayStandUnder(one, parent.kind) &&
      looksAfterUnit(by, { kind: one, parentId: parent.id }),
  );
  const [kind, setKind] = useState<UnitKind>(kinds.at(-1) ?? 'division');
  const [draft, setDraft] = useState({ ...EMPTY_UNIT, place: parent.place });
  const [legal, setLegal] = useState({ legalDocument: '', effectiveOn: today() as string });

  async function establish() {
    const codes = kind === 'division' ? { code: '', code102: '', statisticalCode: '' } : {};
    const facts = readUnitDraft({ ...draft, ...codes });
    await api.establishUnit.call({ ...facts, kind, parentId: parent.id, ...legal });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return <Trans>Đã ghi “{facts.name}” vào cơ cấu tổ chức.</Trans>;
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t`Thêm đơn vị thuộc ${parent.name}`}
      submitLabel={t`Thêm đơn vị`}
      size="lg"
      onSubmit={establish}
      kept={t`Nội dung đã nhập vẫn còn đây.`}
    >
      <NativeSelect
        label={t`Loại đơn vị`}
        value={kind}
        onChange={({ currentTarget }) => setKind(UnitKind.parse(currentTarget.value))}
        data={kinds.map((value) => ({ value, label: i18n._(KINDS[value]) }))}
      />
      <UnitFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        withCodes={kind !== 'division'}
      />
      <LegalFields draft={legal} onChange={(change) => setLegal({ ...legal, ...change })} />
    </ActDialog>
  );
}
