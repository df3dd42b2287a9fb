import type { DraftContent } from '../contract/index.ts';
import type { ScenarioDocument } from './scenario.ts';

/** A short text fitting the kind; decisions rest on grounds and speak in articles. */
export function draftText({
  kind,
  subject,
}: Pick<ScenarioDocument, 'kind' | 'subject'>): DraftContent {
  const matter = subject.replace(/^Về việc /u, '').replace(/ \(kịch bản\)$/u, '');
  if (kind === 'invitation') return invitationText(matter);
  if (kind !== 'decision') {
    return {
      grounds: [],
      addressees: [],
      body: [
        {
          type: 'paragraph',
          text: `Thực hiện chương trình công tác năm, về nội dung ${matter}, cơ quan ban hành có ý kiến như sau:`,
        },
        {
          type: 'bullet',
          text: 'Các cơ quan, đơn vị rà soát tình hình thực tế, phân công người phụ trách và bảo đảm tiến độ.',
        },
        {
          type: 'bullet',
          text: 'Kết quả thực hiện được gửi qua hệ thống quản lý văn bản, có ký số của người có thẩm quyền và của cơ quan.',
        },
        {
          type: 'paragraph',
          text: 'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn',
        },
      ],
      copies: [],
    };
  }
  return {
    grounds: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
      'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông',
    ],
    addressees: [],
    body: [
      {
        type: 'article',
        text: `Thống nhất nội dung ${matter}, kèm theo các nhiệm vụ được phân công cho từng cơ quan.`,
      },
      { type: 'article', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      {
        type: 'article',
        text: 'Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này',
      },
    ],
    copies: ['Cổng Thông tin điện tử tỉnh'],
  };
}

/** The form of an invitation says all in its fields (PL.III 1.7). */
function invitationText(matter: string): DraftContent {
  return {
    grounds: [],
    addressees: [],
    body: [],
    copies: [],
    form: {
      invited: 'Đại diện lãnh đạo cơ quan, đơn vị nhận văn bản',
      event: matter,
      chair: 'Lãnh đạo cơ quan mời họp',
      time: '08 giờ 00, ngày làm việc thứ năm kể từ ngày ký',
      venue: 'Phòng họp số 1, trụ sở cơ quan mời họp',
    },
  };
}
