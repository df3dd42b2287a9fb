import type { DocumentKind, Urgency } from '../contract/index.ts';

/** One document of the demo's month: invented, and plausible for the province of 31/3/2021. */
export type ScenarioDocument = {
  /** Slug of the sender and of the recipients in the demo directory. */
  from: string;
  to: readonly string[] | 'communes';
  kind: DocumentKind;
  subject: string;
  urgency: Urgency;
  isAnswered: boolean;
};

type Extra = { urgency?: Urgency; isAnswered?: boolean };

function document(
  from: string,
  to: string | 'communes',
  kind: DocumentKind,
  subject: string,
  { urgency = 'normal', isAnswered = false }: Extra = {},
): ScenarioDocument {
  const recipients = to === 'communes' ? to : to.split(' ');
  return { from, to: recipients, kind, subject, urgency, isAnswered };
}

/** In the order of time, from a month ago until today. */
export const SCENARIO: readonly ScenarioDocument[] = [
  document(
    'ubnd',
    'stttt snv stc skhdt dongha hailang',
    'decision',
    'Về việc kiện toàn Ban Chỉ đạo xây dựng chính quyền điện tử tỉnh (kịch bản)',
  ),
  document(
    'stttt',
    'snv hailang giolinh',
    'officialLetter',
    'báo cáo hiện trạng ứng dụng công nghệ thông tin năm 2020',
    { isAnswered: true },
  ),
  document(
    'vpub',
    'stttt snv hailang vinhlinh',
    'invitation',
    'Họp Ban Chỉ đạo xây dựng chính quyền điện tử tỉnh',
    { urgency: 'urgent' },
  ),
  document(
    'snv',
    'stttt hailang camlo',
    'officialLetter',
    'rà soát danh sách cán bộ, công chức đề nghị cấp chứng thư số chuyên dùng',
    { isAnswered: true },
  ),
  document(
    'stc',
    'stttt snv syt',
    'officialLetter',
    'hướng dẫn lập dự toán kinh phí ứng dụng công nghệ thông tin',
  ),
  document(
    'stttt',
    'communes',
    'plan',
    'Triển khai gửi, nhận văn bản điện tử có ký số đến cấp xã (kịch bản)',
  ),
  document(
    'ubnd',
    'stttt snv sgddt syt hailang',
    'directive',
    'Về việc tăng cường sử dụng văn bản điện tử, chữ ký số',
    { urgency: 'urgent' },
  ),
  document(
    'hailang',
    'stttt snv',
    'report',
    'Tình hình triển khai phần mềm một cửa điện tử của huyện',
  ),
  document(
    'stttt',
    'syt sgddt snn',
    'officialLetter',
    'kết nối, chia sẻ dữ liệu qua nền tảng tích hợp của tỉnh',
  ),
  document(
    'skhdt',
    'stttt stc',
    'officialLetter',
    'góp ý danh mục dự án thành phần xây dựng chính quyền điện tử',
  ),
  document(
    'snv',
    'hailang trieuphong dakrong',
    'guideline',
    'Tự đánh giá, chấm điểm chỉ số cải cách hành chính năm 2021',
  ),
  document(
    'stttt',
    'snv hailang dongha',
    'notice',
    'Kết luận cuộc họp giao ban về hội nghị truyền hình trực tuyến',
  ),
  document(
    'syt',
    'stttt',
    'officialLetter',
    'đề nghị hỗ trợ bảo đảm an toàn thông tin cho hệ thống tiêm chủng',
    { urgency: 'veryUrgent' },
  ),
  document(
    'stttt',
    'dongha txquangtri hailang',
    'officialLetter',
    'cảnh báo lỗ hổng bảo mật trên máy chủ thư điện tử',
    { urgency: 'express' },
  ),
  document(
    'ubnd',
    'stttt stc snv',
    'decision',
    'Về việc phê duyệt kế hoạch chuyển đổi số năm 2021 (kịch bản)',
  ),
  document('sgddt', 'stttt snv', 'submission', 'Xin chủ trương triển khai học bạ điện tử'),
  document(
    'stp',
    'stttt snv stc',
    'officialLetter',
    'góp ý dự thảo quy chế khai thác cơ sở dữ liệu dùng chung',
  ),
  document('stttt', 'snv skhcn', 'plan', 'Diễn tập ứng cứu sự cố an toàn thông tin mạng'),
  document('snn', 'stttt hailang camlo', 'report', 'Kết quả số hóa hồ sơ của ngành'),
  document(
    'hailang',
    'stttt',
    'officialLetter',
    'xin ý kiến về nâng cấp phòng họp trực tuyến của huyện',
    { isAnswered: true },
  ),
  document(
    'vpub',
    'stttt snv hailang',
    'notice',
    'Ý kiến chỉ đạo về việc đánh giá hiệu quả các phần mềm chuyên ngành',
  ),
  document(
    'stttt',
    'syt sxd stnmt hailang',
    'officialLetter',
    'đánh giá lại hiệu quả ứng dụng công nghệ thông tin và phần mềm nghiệp vụ',
  ),
  document(
    'snv',
    'stttt hailang',
    'officialLetter',
    'cử công chức tham gia lớp bồi dưỡng kỹ năng số',
  ),
  document(
    'dongha',
    'stttt snv',
    'officialLetter',
    'đề nghị cấp lại chứng thư số do thay đổi chức vụ',
  ),
  document(
    'ubnd',
    'stttt snv stc hailang',
    'telegram',
    'Chủ động ứng phó mưa lớn, bảo đảm thông tin liên lạc',
    { urgency: 'express' },
  ),
  document(
    'sct',
    'stttt',
    'officialLetter',
    'phối hợp đưa dịch vụ công trực tuyến mức độ 4 vào hoạt động',
  ),
  document(
    'stttt',
    'snv hailang vinhlinh huonghoa',
    'officialLetter',
    'rà soát thủ tục hành chính đủ điều kiện cung cấp trực tuyến',
  ),
  document('skhcn', 'stttt snv', 'invitation', 'Dự hội thảo đô thị thông minh'),
  document('hailang', 'stttt snv', 'report', 'Công tác cải cách hành chính quý I'),
  document('stttt', 'snv hailang', 'notice', 'Lịch bảo trì hệ thống quản lý văn bản'),
  document(
    'ttr',
    'stttt',
    'officialLetter',
    'cung cấp hồ sơ phục vụ thanh tra việc mua sắm thiết bị',
    { urgency: 'urgent' },
  ),
  document(
    'snv',
    'stttt hailang',
    'officialLetter',
    'triển khai chỉ số hài lòng của người dân trên môi trường số',
  ),
  document('vpub', 'stttt snv hailang', 'officialLetter', 'chuẩn bị nội dung phiên họp thường kỳ', {
    urgency: 'urgent',
  }),
  document('stc', 'stttt hailang', 'notice', 'Dự toán được giao bổ sung'),
  document(
    'stttt',
    'snv hailang giolinh',
    'officialLetter',
    'đôn đốc báo cáo tiến độ các dự án thành phần',
  ),
  document(
    'dakrong',
    'stttt',
    'officialLetter',
    'đề nghị mở rộng đường truyền số liệu chuyên dùng đến xã',
  ),
];

export type OpenDraft = {
  agency: string;
  until: 'drafting' | 'returned' | 'submitted' | 'signed' | 'sealed';
  subject: string;
};

/** Documents that wait on somebody's desk today. */
export const OPEN_DRAFTS: readonly OpenDraft[] = [
  { agency: 'stttt', until: 'sealed', subject: 'thông báo kết quả kiểm tra an toàn thông tin' },
  { agency: 'stttt', until: 'signed', subject: 'phối hợp triển khai mạng số liệu chuyên dùng' },
  { agency: 'stttt', until: 'signed', subject: 'góp ý đề án đô thị thông minh' },
  {
    agency: 'stttt',
    until: 'submitted',
    subject: 'báo cáo tình hình kết nối nền tảng chia sẻ dữ liệu',
  },
  {
    agency: 'stttt',
    until: 'submitted',
    subject: 'đề nghị cử đầu mối phụ trách an toàn thông tin',
  },
  {
    agency: 'stttt',
    until: 'submitted',
    subject: 'trả lời kiến nghị của cử tri về phủ sóng di động',
  },
  {
    agency: 'stttt',
    until: 'returned',
    subject: 'xin chủ trương thuê dịch vụ giám sát an toàn thông tin',
  },
  { agency: 'stttt', until: 'drafting', subject: 'tổ chức tập huấn sử dụng chữ ký số cho cấp xã' },
  { agency: 'stttt', until: 'drafting', subject: 'báo cáo sơ kết hội nghị truyền hình' },
  { agency: 'snv', until: 'submitted', subject: 'phê duyệt danh sách đào tạo kỹ năng số' },
  { agency: 'snv', until: 'signed', subject: 'hướng dẫn lưu trữ hồ sơ điện tử' },
  {
    agency: 'hailang',
    until: 'submitted',
    subject: 'đề nghị hỗ trợ thiết bị phòng họp trực tuyến',
  },
  { agency: 'hailang', until: 'drafting', subject: 'đăng ký danh mục dịch vụ công trực tuyến' },
];
