import { Asked, DateText, Facts, LinkButton, Panel, Stack } from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { OutgoingRow } from '../../contract/index.ts';
import { DocumentHistory } from './DocumentHistory.tsx';
import { useDocumentsApi } from './documents-api.ts';
import { RecipientBar } from './RecipientBar.tsx';
import { OutgoingStateWord } from './StateWord.tsx';

/** What the list points at: enough to decide whether to open it. */
export function OutgoingPreview({ row }: { row: OutgoingRow | undefined }) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const detail = useQuery({
    ...api.getOutgoing.queryOptions({ input: { id: row?.id ?? '' } }),
    enabled: row !== undefined,
  });
  if (!row) return null;
  return (
    <Panel>
      <Stack gap="md">
        <div>
          <OutgoingStateWord document={row} />
        </div>
        <strong>{row.subject}</strong>
        <Facts
          facts={[
            { label: t`Số, ký hiệu`, value: row.numberAndSymbol },
            { label: t`Loại`, value: documentKindFacts(row.kind).name },
            { label: t`Ngày`, value: row.issuedOn && <DateText date={row.issuedOn} /> },
            { label: t`Người ký`, value: `${row.signer.name}, ${row.signer.title}` },
            { label: t`Người soạn`, value: row.drafter.name },
          ]}
        />
        <Asked answer={detail}>
          {(document) => (
            <>
              <RecipientBar summary={document.recipientSummary} />
              <DocumentHistory entries={document.timeline.slice(-3)} />
            </>
          )}
        </Asked>
        <LinkButton to={`/outgoing/${row.id}`} variant="default">
          <Trans>Mở văn bản</Trans>
        </LinkButton>
      </Stack>
    </Panel>
  );
}
