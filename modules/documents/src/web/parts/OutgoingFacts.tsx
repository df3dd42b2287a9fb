import { DateText, Facts } from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CopyInfo, OutgoingDetail } from '../../contract/index.ts';
import { COPY_KINDS, COPY_MEDIA } from './copy-words.ts';
import { capacityWords, URGENCIES } from './outgoing-words.ts';

export function OutgoingFacts({ document }: { document: OutgoingDetail }) {
  const { i18n, t } = useLingui();
  const { replyTo } = document;
  return (
    <Facts
      facts={[
        { label: t`Bản sao`, value: document.copy && <CopyOf copy={document.copy} /> },
        { label: t`Loại văn bản`, value: documentKindFacts(document.kind).name },
        { label: t`Số, ký hiệu`, value: document.numberAndSymbol },
        {
          label: t`Ngày ban hành`,
          value: document.issuedOn && <DateText date={document.issuedOn} />,
        },
        { label: t`Cơ quan`, value: document.agency.name },
        { label: t`Đơn vị soạn`, value: document.draftingUnit },
        { label: t`Người soạn`, value: document.drafter.name },
        { label: t`Người ký`, value: `${document.signer.name}, ${document.signer.title}` },
        { label: t`Ký với tư cách`, value: i18n._(capacityWords(document.capacity)) },
        { label: t`Độ khẩn`, value: i18n._(URGENCIES[document.urgency]) },
        { label: t`Hạn trả lời`, value: document.dueOn && <DateText date={document.dueOn} /> },
        {
          label: t`Trả lời văn bản`,
          value: linked(replyTo ? [replyTo] : []),
        },
        { label: t`Đã được trả lời`, value: linked(document.answers) },
        { label: t`Thay thế văn bản`, value: own(document.replaces) },
        { label: t`Được thay thế bởi`, value: own(document.replacedBy) },
      ]}
    />
  );
}

/** Form, medium and what it is a copy of. */
function CopyOf({ copy }: { copy: CopyInfo }) {
  const { i18n } = useLingui();
  const { link, numberAndSymbol, agencyName } = copy.source;
  const words = `${numberAndSymbol} · ${agencyName}`;
  return (
    <>
      <div>
        {i18n._(COPY_KINDS[copy.kind])}, {i18n._(COPY_MEDIA[copy.medium])}
      </div>
      {link ? <Link to={`/${link.direction}/${link.id}`}>{words}</Link> : words}
    </>
  );
}

function own(document: OutgoingDetail['replaces']) {
  return document && <Link to={`/outgoing/${document.id}`}>{document.numberAndSymbol}</Link>;
}

/** Nothing at all for none, so that the fact is left out. */
function linked(documents: OutgoingDetail['answers']) {
  if (documents.length === 0) return null;
  return documents.map(({ id, numberAndSymbol, agencyName }) => (
    <div key={id}>
      <Link to={`/incoming/${id}`}>
        {numberAndSymbol} · {agencyName}
      </Link>
    </div>
  ));
}
