import { Button, LinkButton, Panel, SimpleGrid, Stack, Text } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OutgoingAct, type OutgoingDetail } from '../../contract/index.ts';
import {
  ApproveCopyDialog,
  CancelCopyDialog,
  HandOverCopyDialog,
  MakeCopyDialog,
} from './CopyDialogs.tsx';
import { DeleteDraftDialog, SubmitDialog, WithdrawDialog } from './DraftDialogs.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { RecallDialog, UpdateDialog } from './OperationDialogs.tsx';
import { SealDialog } from './SealDialog.tsx';
import { ReturnDraftDialog, SignDialog } from './SignDialogs.tsx';

/** Which act is the blue one, where a person may do several. */
const PRECEDENCE: readonly OutgoingAct[] = [
  'sign',
  'seal',
  'approveCopy',
  'makeCopy',
  'issue',
  'handOverCopy',
  'submit',
  'edit',
];

const DIALOGS = {
  submit: SubmitDialog,
  withdraw: WithdrawDialog,
  return: ReturnDraftDialog,
  sign: SignDialog,
  seal: SealDialog,
  issue: IssueDialog,
  delete: DeleteDraftDialog,
  approveCopy: ApproveCopyDialog,
  cancelCopy: CancelCopyDialog,
  makeCopy: MakeCopyDialog,
  handOverCopy: HandOverCopyDialog,
  recall: RecallDialog,
  update: UpdateDialog,
};

/** The next act for this person is the one blue button; the server decides which there are. */
export function OutgoingActs({ document }: { document: OutgoingDetail }) {
  const { dialog, open } = useActDialog(document);
  return (
    <>
      {document.acts.length === 0 ? (
        <Waiting document={document} />
      ) : (
        <ActButtons document={document} onOpen={open} />
      )}
      {dialog}
    </>
  );
}

type ActsProps = { document: OutgoingDetail; onOpen(act: OutgoingAct): void };

function ActButtons({ document, onOpen }: ActsProps) {
  const next = PRECEDENCE.find((act) => document.acts.includes(act));
  const others = OutgoingAct.options.filter((act) => act !== next && document.acts.includes(act));
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

/**
 * The dialog of the act begun last. It outlives the act: once it is done the act is no longer among
 * the document's, and its receipt still has to be read.
 */
function useActDialog(document: OutgoingDetail) {
  const [act, setAct] = useState<keyof typeof DIALOGS>();
  const [opened, setOpened] = useState(false);
  const Dialog = act && DIALOGS[act];
  return {
    open(next: OutgoingAct) {
      if (next === 'edit' || next === 'copy' || next === 'replace') return;
      setAct(next);
      setOpened(true);
    },
    dialog: Dialog && (
      <Dialog key={act} document={document} opened={opened} onClose={() => setOpened(false)} />
    ),
  };
}

type ButtonProps = ActsProps & { act: OutgoingAct; next?: boolean };

function ActButton({ act, document, onOpen, next = false }: ButtonProps) {
  const word = useActWord(act);
  const look = next
    ? ({ size: 'md', fullWidth: true } as const)
    : ({ variant: 'default' } as const);
  if (act === 'edit') {
    return (
      <LinkButton to={`/outgoing/${document.id}/edit`} {...look}>
        {word}
      </LinkButton>
    );
  }
  if (act === 'copy') {
    return (
      <LinkButton to="/copies/new" search={{ direction: 'outgoing', id: document.id }} {...look}>
        {word}
      </LinkButton>
    );
  }
  if (act === 'replace') {
    return (
      <LinkButton to="/outgoing/new" search={{ replaces: document.id }} {...look}>
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

function useActWord(act: OutgoingAct): string {
  const { t } = useLingui();
  const words: Record<OutgoingAct, string> = {
    edit: t`Sửa dự thảo`,
    submit: t`Trình ký`,
    withdraw: t`Rút về`,
    return: t`Trả lại`,
    sign: t`Ký số`,
    seal: t`Cấp số và đóng dấu`,
    issue: t`Phát hành`,
    delete: t`Xóa dự thảo`,
    approveCopy: t`Duyệt sao`,
    cancelCopy: t`Không sao`,
    makeCopy: t`Lập bản sao`,
    handOverCopy: t`Đã chuyển bản giấy`,
    copy: t`Sao văn bản`,
    recall: t`Thu hồi`,
    update: t`Cập nhật`,
    replace: t`Soạn văn bản thay thế`,
  };
  return words[act];
}

const DONE: readonly OutgoingDetail['state'][] = [
  'issued',
  'cancelled',
  'recalled',
  'replaced',
  'transferred',
];

/** When nothing is to be done by this person, for whom the document waits. */
function Waiting({ document: { copy, state, signer } }: { document: OutgoingDetail }) {
  if (DONE.includes(state)) return null;
  return (
    <Panel>
      <Text c="dimmed">
        {state === 'drafting' && <Trans>Đang được soạn thảo.</Trans>}
        {state === 'submitted' && copy === null && <Trans>Đang chờ {signer.name} ký.</Trans>}
        {state === 'submitted' && copy !== null && <Trans>Đang chờ {signer.name} duyệt sao.</Trans>}
        {(state === 'signed' || state === 'sealed') && <Trans>Đang chờ văn thư.</Trans>}
      </Text>
    </Panel>
  );
}
