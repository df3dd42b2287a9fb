import { Anchor, DateText, Facts, formatSize, Panel, Stack, TimeText } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CaseFileDetail } from '../../contract/index.ts';
import { RecordsHistory } from './RecordsHistory.tsx';
import { useRetentionWords } from './RecordsWord.tsx';

export function CaseFileFacts({ file }: { file: CaseFileDetail }) {
  const { t } = useLingui();
  const retention = useRetentionWords();
  const { decision, handOver, keptBack } = file;
  return (
    <>
      <Panel title={t`Thông tin`}>
        <Facts
          facts={[
            { label: t`Số, ký hiệu`, value: `${file.symbol}/${file.year}` },
            { label: t`Người lập`, value: `${file.keeper.name}, ${file.keeper.title}` },
            { label: t`Thời hạn bảo quản`, value: retention(file.retentionYears) },
            {
              label: t`Gồm`,
              value: t`${formatNumber(file.documentCount)} văn bản, ${formatNumber(file.pageCount)} trang`,
            },
            { label: t`Mô tả`, value: file.description || null },
            { label: t`Ngày kết thúc`, value: file.endedOn && <DateText date={file.endedOn} /> },
            { label: t`Hạn nộp lưu`, value: file.dueOn && <DateText date={file.dueOn} /> },
            { label: t`Giữ lại vì`, value: keptBack?.reason ?? null },
            {
              label: t`Nộp lưu`,
              value: handOver && (
                <Link to={`/hand-overs/${handOver.id}`}>{t`Lần số ${handOver.number}`}</Link>
              ),
            },
            { label: t`Nơi lưu giữ`, value: file.place || null },
            {
              label: t`Bảo quản đến hết`,
              value: file.expiresOn && <DateText date={file.expiresOn} />,
            },
            {
              label: t`Quyết định hủy`,
              value: decision && (
                <Link to={`/outgoing/${decision.id}`}>{decision.numberAndSymbol}</Link>
              ),
            },
          ]}
        />
      </Panel>
      <AccessPanel file={file} />
      <PackagesPanel file={file} />
      <Panel title={t`Diễn biến`}>
        <RecordsHistory entries={file.history} />
      </Panel>
    </>
  );
}

function AccessPanel({ file: { access } }: { file: CaseFileDetail }) {
  const { t } = useLingui();
  const named = [
    ...access.units.map(({ id, name }) => ({ key: id, name })),
    ...access.posts.map(({ name, postId, title }) => ({
      key: postId ?? name,
      name: `${name}, ${title}`,
    })),
  ];
  return (
    <Panel title={t`Ai được xem`}>
      {access.wholeAgency ? (
        <Trans>Mọi người trong cơ quan.</Trans>
      ) : (
        <Stack gap={4}>
          <div>
            <Trans>Người lập, lãnh đạo, văn thư lưu trữ.</Trans>
          </div>
          {named.map(({ key, name }) => (
            <div key={key}>{name}</div>
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function PackagesPanel({ file: { packages } }: { file: CaseFileDetail }) {
  const { t } = useLingui();
  if (packages.length === 0) return null;
  return (
    <Panel title={t`Gói hồ sơ đã xuất`}>
      <Stack gap="sm">
        {packages.map(({ at, name, path, sha256, signed, size }) => (
          <div key={`${sha256} ${at}`} style={{ overflowWrap: 'anywhere' }}>
            <Anchor href={`/api${path}`}>{name}</Anchor>
            <div>
              {signed ? <Trans>Có chữ ký số của cơ quan</Trans> : <Trans>Chưa ký số</Trans>}
              {' · '}
              {formatSize(size)} · <TimeText at={at} />
            </div>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
