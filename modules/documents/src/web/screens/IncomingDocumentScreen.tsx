import { DocumentVerdict, ProofPanel } from '@hien-luong/trust/web';
import {
  Asked,
  EmptyState,
  PageHead,
  Panel,
  PdfView,
  RecordPage,
  SaveButton,
  Stamp,
} from '@hien-luong/ui';
import { urgencyStamp } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncomingDetail } from '../../contract/index.ts';
import { DirectivePanel } from '../parts/DirectivePanel.tsx';
import { DocumentFiles } from '../parts/DocumentFiles.tsx';
import { DocumentHistory } from '../parts/DocumentHistory.tsx';
import { PanelsBeside } from '../parts/document-panels.tsx';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { fileUrl } from '../parts/file-url.ts';
import { IncomingActs } from '../parts/IncomingActs.tsx';
import { IncomingFacts } from '../parts/IncomingFacts.tsx';
import { IncomingWarnings } from '../parts/IncomingWarnings.tsx';
import { RequestNotice } from '../parts/RequestNotice.tsx';
import { DeadlineWord, IncomingStateWord } from '../parts/StateWord.tsx';
import { useJudgedSource } from '../parts/use-judged-source.ts';

export function IncomingDocumentScreen() {
  const api = useDocumentsApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getIncoming.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(document) => <IncomingDocument document={document} />}</Asked>;
}

function IncomingDocument({ document }: { document: IncomingDetail }) {
  return (
    <>
      <PageHead
        title={document.subject}
        beside={
          <>
            <Stamp words={urgencyStamp(document.urgency)} />
            <IncomingStateWord state={document.state} />
            <DeadlineWord deadline={document.deadline} />
          </>
        }
        lead={`${document.senderNumberAndSymbol} · ${document.sender.name}`}
        actions={
          document.state !== 'recalled' && (
            <SaveButton path={`/documents/incoming/${document.id}/slip.pdf`}>
              <Trans>Phiếu giải quyết</Trans>
            </SaveButton>
          )
        }
      />
      <IncomingRecord document={document} />
    </>
  );
}

function IncomingRecord({ document }: { document: IncomingDetail }) {
  const { t } = useLingui();
  const main = document.files.find(({ role }) => role === 'main') ?? document.files[0];
  const source = useJudgedSource('incoming', document.id, main);
  const [shownId, setShownId] = useState<string>();
  const shown = document.files.find(({ id }) => id === shownId) ?? main;
  return (
    <RecordPage
      thing={
        shown && shown.mediaType !== 'application/pdf' ? (
          <Panel>
            <EmptyState title={t`Tệp này không phải PDF. Tải về để mở bằng chương trình khác.`} />
          </Panel>
        ) : (
          <PdfView url={shown && fileUrl(shown)} label={shown?.name ?? document.subject} />
        )
      }
      first={
        <>
          {document.verdict && <DocumentVerdict verdict={document.verdict} source={source} />}
          <RequestNotice document={document} />
          <IncomingWarnings document={document} />
          <IncomingActs document={document} />
        </>
      }
      facts={
        <>
          <DirectivePanel directive={document.directive} dueOn={document.dueOn} />
          <Panel title={t`Thông tin`}>
            <IncomingFacts document={document} />
          </Panel>
          <PanelsBeside document={{ ...document, direction: 'incoming' }} />
          <DocumentFiles files={document.files} shownId={shown?.id} onShow={setShownId} />
          {document.verdict && main && <ProofPanel sha256={main.sha256} />}
          <Panel title={t`Diễn biến`}>
            <DocumentHistory entries={document.timeline} />
          </Panel>
        </>
      }
    />
  );
}
