import { Button, Panel, SimpleGrid, Stack } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { type ComponentType, useState } from 'react';
import type { CaseFileAct, CaseFileDetail } from '../../contract/index.ts';
import { AddFileDialog } from './AddFileDialog.tsx';
import { CloseDialog, DescribeDialog, ExtendDialog, KeepBackDialog } from './CaseFileDialogs.tsx';
import { HandInDialog } from './HandInDialog.tsx';
import { PackageDialog } from './PackageDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

export type CaseFileDialogProps = { file: CaseFileDetail; opened: boolean; onClose(): void };

type OfferedAct = Exclude<CaseFileAct, 'decideDestruction' | 'carryOutDestruction'>;

const DIALOGS: Readonly<Record<OfferedAct, ComponentType<CaseFileDialogProps>>> = {
  file: AddFileDialog,
  close: CloseDialog,
  handIn: ({ file, ...dialog }) => <HandInDialog files={[file]} {...dialog} />,
  describe: DescribeDialog,
  share: ShareDialog,
  package: PackageDialog,
  keepBack: KeepBackDialog,
  extendRetention: ExtendDialog,
};

/** What comes next for a case file comes first. */
const ORDER = Object.keys(DIALOGS) as OfferedAct[];

/** Destruction is decided over several at once, in the list of retention. */
export function CaseFileActs({ file }: { file: CaseFileDetail }) {
  const words = useActWords();
  const [act, setAct] = useState<OfferedAct>();
  const [opened, setOpened] = useState(false);
  const offered = ORDER.filter((one) => file.acts.includes(one));
  const next = file.state === 'open' && file.documents.length > 0 ? 'close' : offered[0];
  const Dialog = act && DIALOGS[act];
  const show = (one: OfferedAct) => {
    setAct(one);
    setOpened(true);
  };
  const first = offered.find((one) => one === next) ?? offered[0];
  const others = offered.filter((one) => one !== first);
  return (
    <>
      {first && (
        <Panel>
          <Stack gap="sm">
            <Button size="md" fullWidth onClick={() => show(first)}>
              {words[first]}
            </Button>
            {others.length > 0 && (
              <SimpleGrid cols={Math.min(2, others.length)} spacing="sm">
                {others.map((one) => (
                  <Button key={one} variant="default" onClick={() => show(one)}>
                    {words[one]}
                  </Button>
                ))}
              </SimpleGrid>
            )}
          </Stack>
        </Panel>
      )}
      {Dialog && <Dialog key={act} file={file} opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}

function useActWords(): Readonly<Record<OfferedAct, string>> {
  const { t } = useLingui();
  return {
    file: t`Thêm tệp tải lên`,
    close: t`Kết thúc hồ sơ`,
    handIn: t`Nộp lưu`,
    describe: t`Sửa thông tin`,
    share: t`Quyền xem`,
    package: t`Xuất gói hồ sơ`,
    keepBack: t`Cho giữ lại`,
    extendRetention: t`Kéo dài bảo quản`,
  };
}
