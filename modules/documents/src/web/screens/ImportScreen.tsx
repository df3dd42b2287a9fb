import { Anchor, ErrorState, FileDrop, Notice, PageHead, Panel, Stack, Text } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportResult } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { findPacketWords } from '../parts/packet-words.ts';
import { useRefresh } from '../parts/use-refresh.ts';

/** A packet that came by hand: on a stick, by mail, from a system that is not connected. */
export function ImportScreen() {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [results, setResults] = useState<
    readonly { key: string; name: string; result: ImportResult }[]
  >([]);
  const [error, setError] = useState<unknown>();
  return (
    <>
      <PageHead title={t`Nhập gói tin`} />
      <Stack gap="lg" maw={720}>
        <FileDrop
          label={t`Gói tin văn bản điện tử`}
          hint={t`Tệp .edxml hoặc .xml. Gói tin được giữ nguyên, kể cả khi không đọc được.`}
          accept=".edxml,.xml,application/xml,text/xml"
          onUploaded={async ({ id, name }) => {
            setError(undefined);
            try {
              const result = await api.importPacket.call({ uploadId: id });
              setResults((before) => [{ key: id, name, result }, ...before]);
              await refresh();
            } catch (problem) {
              setError(problem);
            }
          }}
        />
        {error !== undefined && <ErrorState error={error} focus />}
        {results.map(({ key, name, result }) => (
          <Outcome key={key} name={name} result={result} />
        ))}
      </Stack>
    </>
  );
}

function Outcome({ name, result }: { name: string; result: ImportResult }) {
  const { t } = useLingui();
  switch (result.result) {
    case 'received':
      return (
        <Receipt
          name={name}
          words={t`Đã nhận văn bản đến.`}
          to={`/incoming/${result.incomingId}`}
        />
      );
    case 'alreadyReceived':
      return (
        <Receipt
          name={name}
          words={t`Gói tin này đã nhận từ trước; không tạo thêm văn bản.`}
          to={`/incoming/${result.incomingId}`}
        />
      );
    case 'statusRecorded':
      return (
        <Receipt
          name={name}
          words={t`Đây là thông báo trạng thái; đã ghi vào văn bản đi.`}
          to={`/outgoing/${result.outgoingId}`}
        />
      );
    case 'requestRecorded':
      return (
        <Receipt
          name={name}
          words={t`Đây là yêu cầu thu hồi hoặc cập nhật; đã ghi vào văn bản đến, chờ trả lời.`}
          to={`/incoming/${result.incomingId}`}
        />
      );
    case 'unreadable':
      return <Unreadable name={name} reason={result.reason} detail={result.detail} />;
  }
}

function Receipt({ name, words, to }: { name: string; words: string; to: string }) {
  return (
    <Panel>
      <Text fw={600}>{name}</Text>
      <Text>{words}</Text>
      <Anchor component={Link} to={to}>
        <Trans>Mở văn bản</Trans>
      </Anchor>
    </Panel>
  );
}

function Unreadable({ name, reason, detail }: { name: string; reason: string; detail: string }) {
  const { i18n, t } = useLingui();
  const words = findPacketWords(reason);
  return (
    <Notice title={t`Không đọc được ${name}`}>
      <div>{words ? i18n._(words) : detail}</div>
      <Trans>
        Gói tin được giữ nguyên; đề nghị nơi gửi gửi lại. Xem{' '}
        <Link to="/incoming/unreadable">Gói tin không đọc được</Link>
      </Trans>
    </Notice>
  );
}
