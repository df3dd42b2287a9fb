import { Button, ErrorState, Group, Notice, PageHead, Stack, useToast } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CertificateFiles } from '../parts/CertificateFiles.tsx';
import { useTrustApi } from '../parts/trust-api.ts';
import { useImportPreview } from '../parts/use-import-preview.ts';

/** Certificates from files into the register: seen first, then all or nothing. */
export function ImportCertificatesScreen() {
  const { t } = useLingui();
  const importing = useImportPreview();
  const { preview } = importing;
  return (
    <>
      <PageHead
        title={t`Nhập chứng thư từ tệp`}
        lead={t`Xem trước từng chứng thư, rồi ghi tất cả vào sổ. Còn một lỗi thì chưa ghi gì.`}
      />
      <Stack gap="lg" maw={1080}>
        <CertificateFiles importing={importing} />
        {preview && !preview.ready && (
          <Notice title={t`Chưa nhập được`}>
            <Trans>Bỏ tệp có lỗi hoặc chọn đúng chủ thể; phần xem trước được làm lại ngay.</Trans>
          </Notice>
        )}
        {preview?.ready && <Confirm importing={importing} />}
      </Stack>
    </>
  );
}

function Confirm({ importing }: { importing: ReturnType<typeof useImportPreview> }) {
  const { t } = useLingui();
  const api = useTrustApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const show = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const count = importing.preview?.rows.filter(({ effect }) => effect === 'register').length ?? 0;

  async function register() {
    if (!importing.order) return;
    setBusy(true);
    setError(undefined);
    try {
      const { registered } = await api.importCertificates.call(importing.order);
      await queryClient.invalidateQueries({ queryKey: api.key() });
      show(t`Đã ghi ${formatNumber(registered)} chứng thư vào sổ.`);
      await navigate({ to: '/certificates' });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {error !== undefined && <ErrorState error={error} focus />}
      <Group>
        <Button onClick={register} loading={busy}>
          <Trans>Ghi {formatNumber(count)} chứng thư vào sổ</Trans>
        </Button>
      </Group>
    </>
  );
}
