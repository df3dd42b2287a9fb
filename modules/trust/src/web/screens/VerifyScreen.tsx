import { ErrorState, FileDrop, PageHead, Panel, Stack, Text } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Verdict } from '../../contract/index.ts';
import { DocumentVerdict } from '../parts/DocumentVerdict.tsx';
import { useTrustApi } from '../parts/trust-api.ts';

/** Judges any signed file, wherever it came from; nothing is kept as a document. */
export function VerifyScreen() {
  const { t } = useLingui();
  const api = useTrustApi();
  const [judged, setJudged] = useState<{ id: string; name: string; verdict: Verdict }>();
  const [error, setError] = useState<unknown>();
  return (
    <>
      <PageHead
        title={t`Kiểm tra chữ ký số`}
        lead={t`Xem một tệp PDF, XML hoặc gói .asice do ai ký, lúc nào, và có bị sửa sau khi ký không.`}
      />
      <Stack gap="lg" maw={720}>
        <FileDrop
          label={t`Tệp cần kiểm tra`}
          hint={t`Tệp chỉ được đọc để kiểm tra, không vào sổ.`}
          accept=".pdf,.xml,.asice,.sce,application/pdf,application/xml,application/vnd.etsi.asic-e+zip"
          onUploaded={async ({ id, name }) => {
            setError(undefined);
            try {
              setJudged({ id, name, verdict: await api.verifyUpload.call({ uploadId: id }) });
            } catch (problem) {
              setError(problem);
            }
          }}
        />
        {error !== undefined && <ErrorState error={error} focus />}
        {judged && (
          <Panel title={judged.name}>
            <Stack gap="md" aria-live="polite">
              <DocumentVerdict
                verdict={judged.verdict}
                source={{
                  url: `/api/trust/verification/${judged.id}`,
                  compare: (revision) => api.compareUpload.call({ uploadId: judged.id, revision }),
                }}
              />
              <Text c="dimmed" fz="xs" style={{ overflowWrap: 'anywhere' }}>
                SHA-256: {judged.verdict.sha256}
              </Text>
            </Stack>
          </Panel>
        )}
      </Stack>
    </>
  );
}
