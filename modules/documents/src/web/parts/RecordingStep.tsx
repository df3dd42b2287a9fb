import { DocumentVerdict } from '@hien-luong/trust/web';
import {
  DateText,
  EmptyState,
  type Fact,
  Facts,
  Panel,
  PdfView,
  RecordPage,
  Stamp,
  VerdictBadge,
} from '@hien-luong/ui';
import { documentKindFacts, urgencyStamp } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { IncomingDetail } from '../../contract/index.ts';
import { fileUrl } from './file-url.ts';
import { IncomingWarnings } from './IncomingWarnings.tsx';
import { RecordingForm } from './RecordingForm.tsx';
import { RequestNotice } from './RequestNotice.tsx';
import type { Recorded } from './use-recording-queue.ts';

export type RecordingStepProps = {
  document: IncomingDetail;
  recorded: readonly Recorded[];
  onRecorded(one: Recorded): void;
  onLeave(): void;
  onBack(): void;
};

/** One document of the queue: its page, what to look at first, and the few fields to fill. */
export function RecordingStep(props: RecordingStepProps) {
  const { document, recorded } = props;
  const { t } = useLingui();
  const main = document.files.find(({ role }) => role === 'main') ?? document.files[0];
  return (
    <RecordPage
      thing={
        main && main.mediaType !== 'application/pdf' ? (
          <Panel>
            <EmptyState title={t`Tệp này không phải PDF. Tải về để mở bằng chương trình khác.`} />
          </Panel>
        ) : (
          <PdfView url={main && fileUrl(main)} label={main?.name ?? document.subject} />
        )
      }
      first={
        <>
          {document.verdict && document.outcome !== 'valid' && (
            <DocumentVerdict verdict={document.verdict} brief />
          )}
          <RequestNotice document={document} />
          <IncomingWarnings document={document} />
          <RecordingForm {...props} />
        </>
      }
      facts={
        <>
          <Panel title={document.subject}>
            <Facts facts={useHeadFacts(document)} />
          </Panel>
          {recorded.length > 0 && <LastRecorded recorded={recorded} />}
        </>
      }
    />
  );
}

function useHeadFacts(document: IncomingDetail): Fact[] {
  const { t } = useLingui();
  return [
    {
      label: t`Chữ ký số`,
      value: document.verdict && <VerdictBadge outcome={document.verdict.outcome} />,
    },
    { label: t`Nơi gửi`, value: document.sender.name },
    { label: t`Số, ký hiệu`, value: document.senderNumberAndSymbol },
    { label: t`Ngày văn bản`, value: <DateText date={document.issuedOn} /> },
    { label: t`Loại văn bản`, value: documentKindFacts(document.kind).name },
    { label: t`Người ký`, value: document.signer.name },
    { label: t`Độ khẩn`, value: <Stamp words={urgencyStamp(document.urgency)} /> },
  ];
}

const SHOWN = 5;

/** The last numbers given, so that a slip is seen at once. */
function LastRecorded({ recorded }: { recorded: readonly Recorded[] }) {
  const { t } = useLingui();
  return (
    <Panel title={t`Vừa vào sổ`}>
      <Facts
        facts={recorded
          .slice(-SHOWN)
          .reverse()
          .map(({ arrivalNumber, subject }) => ({
            label: t`Số đến ${arrivalNumber}`,
            value: subject,
          }))}
      />
    </Panel>
  );
}
