import { documentKindFacts, formatDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { IncomingFacts } from '../rules/fold-incoming.ts';
import type { IncomingAction } from '../rules/incoming-action.ts';

type Source = { facts: IncomingFacts; actions: readonly IncomingAction[] };
type Agency = { name: string; parentName: string | null };

/** An empty line is written on with the pen. */
type Line = { label: string; text: string };

/**
 * The sheet on which an incoming document goes round: what leaders of the agency decided, what the
 * unit adds, and what whoever works on it proposes.
 * @law NĐ 30/2020/NĐ-CP PL.IV
 */
export function composeRoutingSlip({ actions, facts }: Source, agency: Agency) {
  const { directive, register } = facts;
  const about: Line[] = [
    {
      label: 'Số đến',
      text: register === null ? '' : `${register.arrivalNumber}/${register.year}`,
    },
    { label: 'Ngày đến', text: formatDate(facts.arrivedAt) },
    { label: 'Cơ quan ban hành', text: facts.sender.name },
    {
      label: 'Số, ký hiệu; ngày tháng',
      text: `${facts.numberAndSymbol}; ${formatDate(parseCalendarDate(facts.issuedOn))}`,
    },
    {
      label: 'Tên loại và trích yếu',
      text: `${documentKindFacts(facts.kind).name}: ${facts.subject}`,
    },
  ];
  const leader: Line[] = [
    { label: 'Giao đơn vị, cá nhân chủ trì', text: directive ? personOf(directive.lead) : '' },
    {
      label: 'Giao các đơn vị, cá nhân tham gia phối hợp giải quyết',
      text: directive?.coordinating.map(personOf).join('; ') ?? '',
    },
    { label: 'Nội dung chỉ đạo', text: directive?.instruction ?? '' },
    {
      label: 'Thời hạn giải quyết',
      text: facts.dueOn === null ? '' : formatDate(parseCalendarDate(facts.dueOn)),
    },
    {
      label: 'Người cho ý kiến, ngày cho ý kiến',
      text: directive
        ? `${personOf(directive.by)}, ${formatDate(toCalendarDate(new Date(directive.at)))}`
        : '',
    },
  ];
  const proposals = actions.flatMap((act) =>
    act.action === 'progressed' || act.action === 'completed'
      ? [{ label: `${act.actor?.name ?? ''}, ${formatDate(act.at)}`, text: act.detail.note }]
      : [],
  );
  return {
    title: 'Phiếu giải quyết văn bản đến',
    agency: agency.name,
    parentAgency: agency.parentName,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    sections: [
      { heading: null, lines: about },
      { heading: 'Ý kiến của lãnh đạo cơ quan, tổ chức', lines: leader },
      {
        heading: 'Ý kiến của lãnh đạo đơn vị',
        lines: [
          { label: 'Giao cho cá nhân; thời hạn giải quyết đối với cá nhân', text: '' },
          { label: 'Ngày cho ý kiến', text: '' },
        ],
      },
      {
        heading: 'Ý kiến đề xuất của người giải quyết',
        lines: proposals.length > 0 ? proposals : [{ label: 'Ý kiến; ngày đề xuất', text: '' }],
      },
    ],
  };
}

function personOf({ name, title }: { name: string; title: string }): string {
  return title === '' ? name : `${name} (${title})`;
}
