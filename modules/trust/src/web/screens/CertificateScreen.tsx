import {
  Asked,
  Button,
  DataTable,
  downloadBase64,
  Facts,
  Group,
  LinkButton,
  Notice,
  PageHead,
  Panel,
  RecordPage,
  StateTag,
  Timeline,
  type TimelineLine,
  TimeText,
  useDesk,
} from '@hien-luong/ui';
import { formatDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type CertificateDetail, RevocationGround } from '../../contract/index.ts';
import { Fingerprint } from '../parts/Fingerprint.tsx';
import { GROUNDS, HOLDER_KINDS } from '../parts/register-words.ts';
import { StatusEvidenceTable } from '../parts/StatusEvidenceTable.tsx';
import { useTrustApi } from '../parts/trust-api.ts';
import { STATUSES, useCertificateColumns } from '../parts/use-certificate-columns.tsx';

/** One certificate: whose, how long, what happened to it, what the CA said, and the next act. */
export function CertificateScreen() {
  const api = useTrustApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getCertificate.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(one) => <CertificatePage certificate={one} />}</Asked>;
}

type Props = { certificate: CertificateDetail };

function CertificatePage({ certificate }: Props) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const columns = useCertificateColumns();
  const status = STATUSES[certificate.status];
  const isHeld = certificate.holds.some(({ releasedAt }) => releasedAt === null);
  return (
    <>
      <PageHead
        title={certificate.holderName}
        beside={<StateTag tone={status.tone}>{i18n._(status.word)}</StateTag>}
        lead={certificate.agency.name}
        actions={<Acts certificate={certificate} />}
      />
      <RecordPage
        first={isHeld && <Held certificate={certificate} />}
        thing={
          <>
            <Panel title={t`Chứng thư`}>
              <CertificateFacts certificate={certificate} />
            </Panel>
            <Panel title={t`Bằng chứng về tình trạng`} flush>
              <StatusEvidenceTable evidence={certificate.evidence} />
            </Panel>
            {certificate.others.length > 0 && (
              <Panel title={t`Chứng thư khác của cùng chủ thể`} flush>
                <DataTable
                  label={t`Chứng thư khác của cùng chủ thể`}
                  rows={certificate.others}
                  columns={columns}
                  rowId={({ id }) => id}
                  onOpen={({ id }) => navigate({ to: `/certificates/${id}` })}
                />
              </Panel>
            )}
          </>
        }
        facts={
          <>
            <Requests certificate={certificate} />
            <Panel title={t`Lịch sử`}>
              <Timeline label={t`Lịch sử`} lines={useHistory(certificate)} />
            </Panel>
          </>
        }
      />
    </>
  );
}

function Held({ certificate: { holds } }: Props) {
  const { i18n, t } = useLingui();
  const open = holds.find(({ releasedAt }) => releasedAt === null);
  if (!open) return null;
  const ground = RevocationGround.safeParse(open.reason);
  return (
    <Notice title={t`Đang tạm dừng trong hệ thống`}>
      <Trans>
        Khóa không mở được từ <TimeText at={open.placedAt} /> và chữ ký sau thời điểm này không được
        công nhận.
      </Trans>{' '}
      {ground.success && i18n._(GROUNDS[ground.data])}
    </Notice>
  );
}

function Acts({ certificate: { id, fingerprint, der, status, agency } }: Props) {
  const { t } = useLingui();
  const { may, agencyId } = useDesk();
  const mayAsk = may('trust.request') && agency.id === agencyId && status !== 'revoked';
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={() =>
          downloadBase64(`${fingerprint.slice(0, 16)}.cer`, der, 'application/pkix-cert')
        }
      >
        <Trans>Tải chứng thư</Trans>
      </Button>
      {mayAsk && (
        <>
          <LinkButton
            variant="default"
            to="/certificate-requests/new"
            search={{ form: 'revoke', certificate: id }}
          >
            <Trans>Đề nghị thu hồi</Trans>
          </LinkButton>
          <LinkButton to="/certificate-requests/new" search={{ form: 'renew', certificate: id }}>
            {t`Đề nghị gia hạn`}
          </LinkButton>
        </>
      )}
    </Group>
  );
}

function CertificateFacts({ certificate }: Props) {
  const { i18n, t } = useLingui();
  const { holderKind, subject, issuer, serialNumber, keyAlgorithm, fingerprint } = certificate;
  const { notBefore, notAfter, emails, lastUsedAt } = certificate;
  return (
    <Facts
      facts={[
        {
          label: t`Của`,
          value: holderKind === 'unknown' ? null : i18n._(HOLDER_KINDS[holderKind]),
        },
        { label: t`Tên trong chứng thư`, value: subject },
        { label: t`Cấp bởi`, value: issuer },
        { label: t`Số sê-ri`, value: <code>{serialNumber}</code> },
        { label: t`Từ ngày`, value: formatDate(new Date(notBefore)) },
        { label: t`Đến ngày`, value: formatDate(new Date(notAfter)) },
        { label: t`Khóa`, value: keyAlgorithm },
        { label: t`E-mail`, value: emails.join(', ') },
        { label: t`Dấu vân tay SHA-256`, value: <Fingerprint value={fingerprint} /> },
        { label: t`Ký gần nhất`, value: lastUsedAt && <TimeText at={lastUsedAt} /> },
      ]}
    />
  );
}

function Requests({ certificate: { requests } }: Props) {
  const { t } = useLingui();
  if (requests.length === 0) return null;
  return (
    <Panel title={t`Đề nghị liên quan`}>
      <ul style={{ margin: 0, paddingInlineStart: 16 }}>
        {requests.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/certificate-requests/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function useHistory(certificate: CertificateDetail): TimelineLine[] {
  const { i18n, t } = useLingui();
  const { registeredAt, notBefore, revokedAt, revocationReason, holds } = certificate;
  const ground = (reason: string | null) => {
    const known = RevocationGround.safeParse(reason);
    return known.success ? i18n._(GROUNDS[known.data]) : reason;
  };
  const line = (
    at: string,
    act: string,
    actor: string | null = null,
    note: string | null = null,
  ) => ({
    key: `${at} ${act}`,
    at,
    act,
    actor,
    note,
  });
  return [
    line(notBefore, t`Bắt đầu có hiệu lực`),
    line(registeredAt, t`Ghi vào sổ`),
    ...(revokedAt ? [line(revokedAt, t`Bị thu hồi`, null, ground(revocationReason))] : []),
    ...holds.flatMap(({ placedAt, placedBy, reason, releasedAt }) => [
      line(placedAt, t`Tạm dừng`, placedBy, ground(reason)),
      ...(releasedAt ? [line(releasedAt, t`Thôi tạm dừng`)] : []),
    ]),
  ].sort((a, b) => b.at.localeCompare(a.at));
}
