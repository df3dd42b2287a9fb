import { DocumentVerdict, ProofPanel } from '@hien-luong/trust/web';
import { Asked, PageHead, Panel, PdfView, RecordPage, Stamp } from '@hien-luong/ui';
import { urgencyStamp } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutgoingDetail } from '../../contract/index.ts';
import { DocumentFiles } from '../parts/DocumentFiles.tsx';
import { DocumentHistory } from '../parts/DocumentHistory.tsx';
import { PanelsBeside } from '../parts/document-panels.tsx';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { draftPreviewUrl, fileUrl } from '../parts/file-url.ts';
import { OutgoingActs } from '../parts/OutgoingActs.tsx';
import { OutgoingFacts } from '../parts/OutgoingFacts.tsx';
import { RecipientsPanel } from '../parts/RecipientsPanel.tsx';
import { OutgoingStateWord } from '../parts/StateWord.tsx';
import { useJudgedSource } from '../parts/use-judged-source.ts';

export function OutgoingDocumentScreen() {
  const api = useDocumentsApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getOutgoing.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(document) => <OutgoingDocument document={document} />}</Asked>;
}

function OutgoingDocument({ document }: { document: OutgoingDetail }) {
  const { t } = useLingui();
  const main = document.files.find(({ role }) => role === 'main');
  const source = useJudgedSource('outgoing', document.id, main);
  const [shownId, setShownId] = useState<string>();
  const shown = document.files.find(({ id }) => id === shownId) ?? main;
  return (
    <>
      <PageHead
        title={document.subject}
        beside={
          <>
            <Stamp words={urgencyStamp(document.urgency)} />
            <OutgoingStateWord document={document} />
          </>
        }
        lead={document.numberAndSymbol}
      />
      <RecordPage
        thing={
          <PdfView
            url={shown ? fileUrl(shown) : document.content ? draftPreviewUrl(document) : undefined}
            label={shown?.name ?? document.subject}
            revision={document.version}
          />
        }
        first={
          <>
            <OutgoingActs document={document} />
            {document.verdict && document.verdict.signatures.length > 0 && (
              <DocumentVerdict verdict={document.verdict} source={source} />
            )}
          </>
        }
        facts={
          <>
            <Panel title={t`Thông tin`}>
              <OutgoingFacts document={document} />
            </Panel>
            <PanelsBeside document={{ ...document, direction: 'outgoing' }} />
            <DocumentFiles files={document.files} shownId={shown?.id} onShow={setShownId} />
            <RecipientsPanel document={document} />
            {document.state === 'issued' && main && <ProofPanel sha256={main.sha256} />}
            <Panel title={t`Diễn biến`}>
              <DocumentHistory entries={document.timeline} />
            </Panel>
          </>
        }
      />
    </>
  );
}
