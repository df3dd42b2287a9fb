import { Button, LinkButton, Panel, SimpleGrid, Stack } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { IncomingAct, type IncomingDetail } from '../../contract/index.ts';
import { DirectDialog } from './DirectDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { AgreeDialog, RefuseDialog } from './RequestDialogs.tsx';
import { CompleteDialog, ReportDialog, ReturnIncomingDialog, StartDialog } from './WorkDialogs.tsx';

const PRECEDENCE: readonly IncomingAct[] = [
  'agree',
  'record',
  'direct',
  'start',
  'complete',
  'reply',
];

const DIALOGS = {
  record: RecordDialog,
  return: ReturnIncomingDialog,
  direct: DirectDialog,
  start: StartDialog,
  report: ReportDialog,
  complete: CompleteDialog,
  agree: AgreeDialog,
  refuse: RefuseDialog,
};

export function IncomingActs({ document }: { document: IncomingDetail }) {
  const { dialog, open } = useActDialog(document);
  return (
    <>
      {document.acts.length > 0 && <ActButtons document={document} onOpen={open} />}
      {dialog}
    </>
  );
}

type ActsProps = { document: IncomingDetail; onOpen(act: IncomingAct): void };

function ActButtons({ document, onOpen }: ActsProps) {
  const next = PRECEDENCE.find((act) => document.acts.includes(act));
  const others = IncomingAct.options.filter((act) => act !== next && document.acts.includes(act));
  return (
    <Panel>
      <Stack gap="sm">
        {next && <ActButton act={next} document={document} onOpen={onOpen} next />}
        {others.length > 0 && (
          <SimpleGrid cols={Math.min(2, others.length)} spacing="sm">
            {others.map((act) => (
              <ActButton key={act} act={act} document={document} onOpen={onOpen} />
            ))}
          </SimpleGrid>
        )}
      </Stack>
    </Panel>
  );
}

/** As for outgoing documents: the dialog outlives its act, so that the receipt can be read. */
function useActDialog(document: IncomingDetail) {
  const [act, setAct] = useState<keyof typeof DIALOGS>();
  const [opened, setOpened] = useState(false);
  const Dialog = act && DIALOGS[act];
  return {
    open(next: IncomingAct) {
      if (next === 'reply' || next === 'copy') return;
      setAct(next);
      setOpened(true);
    },
    dialog: Dialog && (
      <Dialog key={act} document={document} opened={opened} onClose={() => setOpened(false)} />
    ),
  };
}

type ButtonProps = ActsProps & { act: IncomingAct; next?: boolean };

function ActButton({ act, document, onOpen, next = false }: ButtonProps) {
  const word = useActWord(act);
  const look = next
    ? ({ size: 'md', fullWidth: true } as const)
    : ({ variant: 'default' } as const);
  if (act === 'reply') {
    return (
      <LinkButton to="/outgoing/new" search={{ replyTo: document.id }} {...look}>
        {word}
      </LinkButton>
    );
  }
  if (act === 'copy') {
    return (
      <LinkButton to="/copies/new" search={{ direction: 'incoming', id: document.id }} {...look}>
        {word}
      </LinkButton>
    );
  }
  return (
    <Button onClick={() => onOpen(act)} {...look}>
      {word}
    </Button>
  );
}

function useActWord(act: IncomingAct): string {
  const { t } = useLingui();
  const words: Record<IncomingAct, string> = {
    record: t`Vào sổ`,
    return: t`Trả lại nơi gửi`,
    direct: t`Cho ý kiến chỉ đạo`,
    start: t`Bắt đầu xử lý`,
    report: t`Báo cáo tiến độ`,
    complete: t`Hoàn thành`,
    reply: t`Soạn văn bản trả lời`,
    copy: t`Sao văn bản`,
    agree: t`Đồng ý với nơi gửi`,
    refuse: t`Không đồng ý`,
  };
  return words[act];
}
