import { Asked, PageHead, RecordPage, SaveButton } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CaseFileDetail } from '../../contract/index.ts';
import { CaseFileActs } from '../parts/CaseFileActs.tsx';
import { CaseFileFacts } from '../parts/CaseFileFacts.tsx';
import { ContentsPanel } from '../parts/ContentsPanel.tsx';
import { CaseFileWord } from '../parts/RecordsWord.tsx';
import { useRecordsApi } from '../parts/records-api.ts';

/** One case file: what it holds at the left, what it is and what may be done with it at the right. */
export function CaseFileScreen() {
  const api = useRecordsApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getCaseFile.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(file) => <CaseFile file={file} />}</Asked>;
}

function CaseFile({ file }: { file: CaseFileDetail }) {
  const { t } = useLingui();
  return (
    <>
      <PageHead
        title={file.title}
        beside={<CaseFileWord file={file} />}
        lead={t`Hồ sơ ${file.symbol}, năm ${file.year}`}
        actions={
          file.documents.length > 0 && (
            <SaveButton path={`/records/case-files/${file.id}/contents.pdf`}>
              <Trans>Mục lục văn bản</Trans>
            </SaveButton>
          )
        }
      />
      <RecordPage
        thing={<ContentsPanel file={file} />}
        first={<CaseFileActs file={file} />}
        facts={<CaseFileFacts file={file} />}
      />
    </>
  );
}
