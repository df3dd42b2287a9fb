import type { ProblemWords } from './problem-code.ts';

/** What may hinder that somebody is reached by mail or by push. */
type ReachCode =
  | 'MAIL_NOT_SET_UP'
  | 'EMAIL_DOMAIN_FORBIDDEN'
  | 'EMAIL_CODES_TOO_MANY'
  | 'EMAIL_CODE_WRONG'
  | 'PUSH_SERVICE_FORBIDDEN'
  | 'BROWSERS_TOO_MANY';
type ReachProblems = Readonly<Record<ReachCode, ProblemWords>>;

export const vietnameseReachProblems: ReachProblems = {
  MAIL_NOT_SET_UP: [
    'Hệ thống này chưa nối với máy chủ thư.',
    'Nhờ quản trị đặt máy chủ thư; thông báo vẫn hiện trên màn hình.',
  ],
  EMAIL_DOMAIN_FORBIDDEN: ['Địa chỉ này không phải thư công vụ.', 'Dùng địa chỉ thư của cơ quan.'],
  EMAIL_CODES_TOO_MANY: [
    'Vừa gửi một mã chưa đầy một phút trước.',
    'Xem hộp thư, cả thư rác, rồi thử lại sau một phút.',
  ],
  EMAIL_CODE_WRONG: [
    'Mã không đúng hoặc đã hết hạn.',
    'Nhập lại mã trong thư mới nhất, hoặc gửi mã khác.',
  ],
  PUSH_SERVICE_FORBIDDEN: [
    'Dịch vụ thông báo đẩy của trình duyệt này không được dùng ở đây.',
    'Dùng trình duyệt khác, hoặc nhờ quản trị thêm dịch vụ này.',
  ],
  BROWSERS_TOO_MANY: [
    'Đã bật trên mười trình duyệt.',
    'Tắt một trình duyệt không còn dùng rồi bật lại.',
  ],
};

export const englishReachProblems: ReachProblems = {
  MAIL_NOT_SET_UP: [
    'This installation has no mail server.',
    'Ask the administrator to set one; notifications still show on screen.',
  ],
  EMAIL_DOMAIN_FORBIDDEN: ['This is not an official address.', 'Use your address at the agency.'],
  EMAIL_CODES_TOO_MANY: [
    'A code was sent less than a minute ago.',
    'Look into your mailbox, and its spam, and try again in a minute.',
  ],
  EMAIL_CODE_WRONG: [
    'The code is wrong or has expired.',
    'Enter the code of the latest mail, or send another.',
  ],
  PUSH_SERVICE_FORBIDDEN: [
    'The push service of this browser is not used here.',
    'Use another browser, or ask the administrator to add the service.',
  ],
  BROWSERS_TOO_MANY: [
    'Push is on in ten browsers already.',
    'Turn one off that you no longer use.',
  ],
};
