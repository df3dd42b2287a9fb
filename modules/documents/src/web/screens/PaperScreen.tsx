import {
  ErrorState,
  Facts,
  FileDrop,
  LinkButton,
  PageHead,
  Panel,
  PdfView,
  SplitPage,
  Stack,
  useToast,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { PaperForm } from '../parts/PaperForm.tsx';
import { ReadingNotice } from '../parts/ReadingNotice.tsx';
import { SameIncoming } from '../parts/SameIncoming.tsx';
import { usePaperEntry } from '../parts/use-paper-entry.ts';

/** Records what came on paper, by mail or on a stick; a file's own text fills in what it can. */
export function PaperScreen() {
  const { t } = useLingui();
  const toast = useToast();
  const api = useDocumentsApi();
  const proposal = useQuery(api.proposeArrivalNumber.queryOptions({ input: {} }));
  const entry = usePaperEntry((arrivalNumber) => toast(t`Đã vào sổ, số đến ${arrivalNumber}.`));
  const { file, form, reading } = entry;
  const [numberAndSymbol, senderId] = form.watch(['numberAndSymbol', 'senderId']);
  return (
    <>
      <PageHead
        title={t`Vào sổ văn bản giấy`}
        lead={t`Văn bản giấy, tệp quét hoặc PDF nhận ngoài mạng.`}
        actions={
          <LinkButton to="/incoming" variant="default">
            <Trans>Về danh sách</Trans>
          </LinkButton>
        }
      />
      <SplitPage
        left={
          <Stack gap="md">
            <FileDrop
              key={entry.turn}
              autoFocus
              label={file?.name ?? t`Bản quét, PDF hoặc gói tin`}
              hint={t`Thả tệp vào đây. PDF có chữ thì các trường được điền sẵn; gói .edxml thì lấy đúng từ gói.`}
              accept=".pdf,application/pdf,.edxml,.xml,application/xml,text/xml"
              onUploaded={entry.take}
            />
            <ReadingNotice reading={reading} />
            <Panel>
              <PaperForm
                key={entry.turn}
                form={form}
                reading={reading.state === 'read' ? reading.reading : undefined}
                proposed={proposal.data?.arrivalNumber}
                onSubmit={entry.record}
              >
                <SameIncoming numberAndSymbol={numberAndSymbol} agencyId={senderId} />
                {entry.error !== undefined && <ErrorState error={entry.error} focus />}
              </PaperForm>
            </Panel>
          </Stack>
        }
        right={
          <Stack gap="md">
            <PdfView url={file} label={file?.name ?? ''} revision={entry.turn} />
            {entry.recorded.length > 0 && (
              <Panel title={t`Vừa vào sổ`}>
                <Facts
                  facts={entry.recorded
                    .slice(-5)
                    .toReversed()
                    .map(({ arrivalNumber, subject }) => ({
                      label: t`Số đến ${arrivalNumber}`,
                      value: subject,
                    }))}
                />
              </Panel>
            )}
          </Stack>
        }
      />
    </>
  );
}
