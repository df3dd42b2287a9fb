import { DateText, Notice } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { IncomingDetail } from '../../contract/index.ts';

type Request = IncomingDetail['requests'][number];

/** What the sender asks, why, and what it means until the clerk has answered. */
export function RequestNotice({ document }: { document: IncomingDetail }) {
  const { t } = useLingui();
  const { requests, replacedBy, sender, state } = document;
  return (
    <>
      {requests.map((request, index) => (
        <Asked
          // biome-ignore lint/suspicious/noArrayIndexKey: requests have no name, and their order stays
          key={index}
          request={request}
          sender={sender.name}
        />
      ))}
      {state === 'recalled' && (
        <Notice title={t`Văn bản đã bị thu hồi`}>
          <Trans>
            Nội dung đã được hủy theo yêu cầu của {sender.name}; chỉ còn ghi nhận trong sổ và diễn
            biến.
          </Trans>
        </Notice>
      )}
      {replacedBy && (
        <Notice title={t`Văn bản đã được thay thế, không còn hiệu lực`}>
          <Link to={`/incoming/${replacedBy.incomingId}`}>{replacedBy.numberAndSymbol}</Link>
        </Notice>
      )}
    </>
  );
}

function Asked({ request, sender }: { request: Request; sender: string }) {
  const { t } = useLingui();
  const { dueOn, kind, reason, removed, replacement } = request;
  const titles = {
    recall: t`${sender} thu hồi văn bản này`,
    update: removed
      ? t`${sender} bớt cơ quan bạn khỏi nơi nhận`
      : t`${sender} cập nhật văn bản này`,
    replace: t`${sender} thay thế văn bản này`,
  };
  return (
    <Notice title={titles[kind]}>
      {reason && <div>{reason}</div>}
      {kind === 'update' && dueOn && (
        <div>
          <Trans>
            Hạn trả lời mới: <DateText date={dueOn} />
          </Trans>
        </div>
      )}
      {replacement && (
        <div>
          <Link to={`/incoming/${replacement.incomingId}`}>{replacement.numberAndSymbol}</Link>
        </div>
      )}
      {kind === 'update' && !removed ? (
        <Trans>Văn thư trả lời đồng ý hoặc không; việc xử lý vẫn tiếp tục.</Trans>
      ) : (
        <Trans>Dừng xử lý cho đến khi văn thư trả lời đồng ý hoặc không.</Trans>
      )}
    </Notice>
  );
}
