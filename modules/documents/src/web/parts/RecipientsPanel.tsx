import { DataTable, Modal, nextPage, Panel, pagesOf, Text, TimeText } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutgoingDetail, Recipient, RecipientState } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { RECIPIENT_STATES } from './outgoing-words.ts';
import { findPacketWords } from './packet-words.ts';
import { RecipientBar } from './RecipientBar.tsx';
import { RecipientStateWord } from './StateWord.tsx';

/** Before issue: to whom it will go. After: where it stands with each of them. */
export function RecipientsPanel({ document }: { document: OutgoingDetail }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<RecipientState>();
  const { recipients } = document;
  return (
    <Panel title={t`Nơi nhận (${formatNumber(document.recipientCount || recipients.length)})`}>
      {SENT.includes(document.state) ? (
        <RecipientBar summary={document.recipientSummary} onOpen={setOpened} />
      ) : (
        <Names names={recipients.map(({ name }) => name)} />
      )}
      <RecipientList id={document.id} state={opened} onClose={() => setOpened(undefined)} />
    </Panel>
  );
}

const SENT: readonly OutgoingDetail['state'][] = ['issued', 'recalled', 'replaced'];
const SHOWN = 12;

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>Chưa chọn nơi nhận.</Trans>
      </Text>
    );
  }
  return (
    <>
      {names.slice(0, SHOWN).join('; ')}
      {names.length > SHOWN && (
        <>
          {'; '}
          <Plural value={names.length - SHOWN} other="và # nơi khác" />
        </>
      )}
    </>
  );
}

type ListProps = { id: string; state: RecipientState | undefined; onClose(): void };

function RecipientList({ id, state, onClose }: ListProps) {
  const { i18n, t } = useLingui();
  return (
    <Modal
      opened={state !== undefined}
      onClose={onClose}
      size="xl"
      title={state && t`Nơi nhận: ${i18n._(RECIPIENT_STATES[state].word)}`}
    >
      {state && <RecipientRows id={id} state={state} />}
    </Modal>
  );
}

function RecipientRows({ id, state }: { id: string; state: RecipientState }) {
  const { i18n, t } = useLingui();
  /** What a person wrote stays as it is; a reason of ours is a code. */
  const noteWords = (note: string | null) => {
    const words = findPacketWords(note ?? '');
    return words ? i18n._(words) : note;
  };
  const api = useDocumentsApi();
  const answer = useInfiniteQuery(
    api.listRecipients.infiniteOptions({
      input: (cursor?: string) => ({ id, state, cursor, limit: 100 }),
      ...nextPage,
    }),
  );
  return (
    <DataTable
      {...pagesOf(answer)}
      label={t`Nơi nhận`}
      height="60dvh"
      rowId={({ agency }: Recipient) => agency.id ?? agency.code}
      columns={[
        {
          id: 'name',
          header: t`Cơ quan`,
          phone: 'title',
          wrap: true,
          cell: (row) => row.agency.name,
        },
        {
          id: 'state',
          header: t`Trạng thái`,
          width: '130px',
          cell: (row) => <RecipientStateWord state={row.state} />,
        },
        {
          id: 'at',
          header: t`Lúc`,
          width: '136px',
          cell: (row) => <TimeText at={row.stateAt} />,
        },
        { id: 'note', header: t`Ghi chú`, wrap: true, cell: ({ note }) => noteWords(note) },
      ]}
    />
  );
}
