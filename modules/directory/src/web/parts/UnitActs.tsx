import { Button, Group, Menu } from '@hien-luong/ui';
import { Trans } from '@lingui/react/macro';
import { IconChevronDown, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { UnitDetail } from '../../contract/index.ts';
import { looksAfterUnit, mayStandUnder } from '../../rules/administration.ts';
import { AppointDialog } from './AppointDialog.tsx';
import { ChangeUnitDialog } from './ChangeUnitDialog.tsx';
import { EstablishUnitDialog } from './EstablishUnitDialog.tsx';
import { DissolveUnitDialog, MoveUnitDialog } from './PlaceUnitDialogs.tsx';
import { useAdministrator } from './use-administrator.ts';

type Open = 'establish' | 'appoint' | 'change' | 'move' | 'dissolve';

/** What whoever looks after the directory may do with a unit. */
export function UnitActs({ unit }: { unit: UnitDetail }) {
  const by = useAdministrator();
  const [open, setOpen] = useState<Open>();
  if (by === null) return null;
  const close = () => setOpen(undefined);
  const agencyId = unit.isAgency ? unit.id : unit.parentId;
  const mayPlace = by.wholeProvince || agencyId === by.agencyId;
  const dialogs: Record<Open, () => ReactNode> = {
    establish: () => <EstablishUnitDialog onClose={close} parent={unit} />,
    appoint: () => <AppointDialog onClose={close} unit={unit} />,
    change: () => <ChangeUnitDialog onClose={close} unitId={unit.id} />,
    move: () => <MoveUnitDialog onClose={close} unit={unit} />,
    dissolve: () => <DissolveUnitDialog onClose={close} unit={unit} />,
  };
  return (
    <Group gap="xs">
      {mayPlace && (
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen('appoint')}>
          <Trans>Thêm người</Trans>
        </Button>
      )}
      {mayPlace && mayStandUnder('division', unit.kind) && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => setOpen('establish')}
        >
          <Trans>Thêm đơn vị</Trans>
        </Button>
      )}
      {looksAfterUnit(by, unit) && <ChangeMenu unit={unit} onChoose={setOpen} />}
      {open !== undefined && dialogs[open]()}
    </Group>
  );
}

function ChangeMenu({ unit, onChoose }: { unit: UnitDetail; onChoose(open: Open): void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />}>
          <Trans>Thay đổi đơn vị</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose('change')}>
          <Trans>Đổi tên, mã</Trans>
        </Menu.Item>
        {unit.isAgency && unit.parentId !== null && (
          <Menu.Item onClick={() => onChoose('move')}>
            <Trans>Chuyển cơ quan chủ quản</Trans>
          </Menu.Item>
        )}
        {unit.parentId !== null && (
          <Menu.Item onClick={() => onChoose('dissolve')}>
            <Trans>Giải thể</Trans>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
