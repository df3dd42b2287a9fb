import { DateText, Facts, TimeText } from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { IncomingDetail } from '../../contract/index.ts';
import { COPY_KINDS } from './copy-words.ts';
import { URGENCIES } from './outgoing-words.ts';

export function IncomingFacts({ document }: { document: IncomingDetail }) {
  const { i18n, t } = useLingui();
  const { signer } = document;
  const cameBy = { packet: null, paper: t`Bản giấy`, file: t`Tệp gửi ngoài mạng` };
  return (
    <Facts
      facts={[
        { label: t`Nơi gửi`, value: document.sender.name },
        { label: t`Mã định danh`, value: document.sender.code },
        { label: t`Số, ký hiệu`, value: document.senderNumberAndSymbol },
        {
          label: t`Ngày văn bản`,
          value: document.issuedOn && <DateText date={document.issuedOn} />,
        },
        { label: t`Bản sao`, value: document.copyKind && i18n._(COPY_KINDS[document.copyKind]) },
        { label: t`Loại văn bản`, value: documentKindFacts(document.kind).name },
        {
          label: t`Người ký`,
          value: signerWords(signer),
        },
        { label: t`Độ khẩn`, value: i18n._(URGENCIES[document.urgency]) },
        { label: t`Tóm tắt`, value: document.summary },
        { label: t`Đến bằng`, value: cameBy[document.cameBy] },
        { label: t`Đến lúc`, value: <TimeText at={document.arrivedAt} /> },
        { label: t`Số đến`, value: document.arrivalNumber },
        { label: t`Hạn xử lý`, value: document.dueOn && <DateText date={document.dueOn} /> },
        {
          label: t`Trả lời cho`,
          value: linked(document.inReplyTo),
        },
        { label: t`Thay thế văn bản`, value: replaced(document.replaces) },
        {
          label: t`Văn bản trả lời`,
          value: linked(document.replies),
        },
      ]}
    />
  );
}

/** `KT. Giám đốc Nguyễn Văn A, Phó Giám đốc`; of a head the title alone, which is all the competence. */
function signerWords({ competence, name, title }: IncomingDetail['signer']): string {
  const person = [name, title].filter(Boolean).join(', ');
  return competence === title ? person : [competence, person].filter(Boolean).join(' ');
}

function replaced(documents: IncomingDetail['replaces']) {
  if (documents.length === 0) return null;
  return documents.map(({ id, numberAndSymbol }) => (
    <div key={numberAndSymbol}>
      {id ? <Link to={`/incoming/${id}`}>{numberAndSymbol}</Link> : numberAndSymbol}
    </div>
  ));
}

type Linked = { id: string | null; numberAndSymbol: string | null; subject?: string };

/** Nothing at all for none, so that the fact is left out. */
function linked(documents: readonly Linked[]) {
  if (documents.length === 0) return null;
  return documents.map(({ id, numberAndSymbol, subject }) => {
    const words = [numberAndSymbol, subject].filter(Boolean).join(' · ');
    return <div key={words}>{id ? <Link to={`/outgoing/${id}`}>{words}</Link> : words}</div>;
  });
}
