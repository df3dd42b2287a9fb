import { vietnameseFindings } from './vietnamese-findings.ts';

export const vietnamese = {
  frame: {
    place: 'Tỉnh Quảng Trị',
    service: 'Kiểm tra văn bản điện tử',
    skip: 'Tới nội dung chính',
    otherLanguage: 'English',
    help: 'Trợ giúp',
    promise:
      'Trang này không cần tài khoản, không lưu tệp và không lưu kết quả. Mỗi lần kiểm tra, tệp chỉ nằm trong bộ nhớ cho tới khi trả lời xong.',
    programs: 'Dành cho phần mềm: giao diện lập trình',
  },
  form: {
    title: 'Kiểm tra văn bản điện tử',
    lead: 'Xem văn bản do ai ký, ký lúc nào và có bị sửa sau khi ký hay không.',
    file: 'Tệp PDF cần kiểm tra',
    hint: (megabytes: number) => `Tối đa ${megabytes} MB. Tệp được đọc để kiểm tra rồi bỏ ngay.`,
    submit: 'Kiểm tra',
    drop: 'hoặc kéo tệp thả vào đây',
    sending: 'Đang gửi tệp …',
    judging: 'Đang kiểm tra …',
    lost: 'Mất kết nối khi đang gửi tệp. Tệp chưa được kiểm tra; hãy thử lại.',
    helpTitle: 'Ba kết quả có thể có',
    helpValid:
      'Chữ ký đúng, chứng thư do tổ chức được tin cậy cấp và còn hiệu lực lúc ký, nội dung còn nguyên.',
    helpIndeterminate:
      'Chưa thấy điều gì sai, nhưng còn thiếu bằng chứng để kết luận. Trang kết quả nói rõ thiếu gì và cần làm gì.',
    helpInvalid:
      'Chữ ký sai, chứng thư đã bị thu hồi trước khi ký, hoặc nội dung bị sửa sau khi ký. Không dùng văn bản khi chưa xác minh với nơi gửi.',
    paper:
      'Chỉ kiểm tra được tệp điện tử gốc. Bản in, bản chụp và bản quét không mang theo chữ ký số.',
  },
  outcome: {
    valid: 'HỢP LỆ',
    indeterminate: 'CHƯA ĐỦ CƠ SỞ',
    invalid: 'KHÔNG HỢP LỆ',
  },
  result: {
    title: 'Kết quả kiểm tra',
    unnamed: 'Tệp không có tên',
    file: 'Tệp',
    size: 'Dung lượng',
    checkedAt: 'Kiểm tra lúc',
    signatures: (count: number) => `${count} chữ ký`,
    signature: (position: number, count: number) => `Chữ ký ${position} trong ${count}`,
    another: 'Kiểm tra tệp khác',
    print: 'In kết quả',
    statement: {
      valid: 'Mọi chữ ký đều hợp lệ và nội dung còn nguyên như khi ký.',
      indeterminate: 'Chưa đủ bằng chứng để kết luận. Xem từng chữ ký để biết thiếu gì.',
      invalid: 'Có chữ ký không hợp lệ. Không dùng văn bản này khi chưa xác minh với nơi gửi.',
    },
  },
  signature: {
    person: 'Người ký',
    agency: 'Cơ quan, tổ chức ký',
    unknown: 'Chữ ký của',
    timestamp: 'Dấu thời gian của',
    nobody: 'Không đọc được chứng thư của người ký',
    organisation: 'Thuộc',
    issuer: 'Tổ chức cấp chứng thư',
    serial: 'Số chứng thư',
    time: 'Thời điểm ký',
    timeProven: 'theo dấu thời gian chứng thực',
    timeClaimed: 'theo đồng hồ của máy người ký, chưa được chứng thực',
    timeUnknown: 'Không rõ',
    covers: 'Phần được ký',
    coversAll: 'Toàn bộ tệp',
    coversRevision: (revision: number, count: number) =>
      `Bản ${revision} trong ${count} bản của tệp; phần sau đó không thuộc chữ ký này`,
    coversBroken: 'Không xác định được',
    after: 'Sau khi ký',
    afterNothing: 'Không có gì được thêm',
    afterPermitted: (kinds: string) => `Chỉ có thay đổi được phép: ${kinds}`,
    afterForbidden: (kinds: string) => `Bị sửa: ${kinds}`,
    level: 'Mức chữ ký',
    levels: {
      'B-B': 'B-B: không có dấu thời gian',
      'B-T': 'B-T: có dấu thời gian',
      'B-LT': 'B-LT: có dấu thời gian và bằng chứng về chứng thư',
      'B-LTA': 'B-LTA: có bằng chứng để kiểm tra lâu dài',
      CMS: 'Chữ ký kiểu cũ, thiếu thành phần của PAdES',
      TIMESTAMP: 'Dấu thời gian của cả văn bản',
    } as Readonly<Record<string, string>>,
    why: 'Vì sao',
    todo: 'Cần làm gì',
    checks: 'Các bước đã kiểm tra',
    passed: 'Đạt',
    failed: 'Không đạt',
  },
  take: {
    title: 'Xem lại và mang về',
    lead: 'Vì tệp không được lưu, hãy chọn lại chính tệp vừa kiểm tra.',
    kept: 'Tệp vẫn ở trên máy của ông, bà; nút dưới đây gửi lại tệp đó để lấy kết quả.',
    file: 'Chọn lại tệp vừa kiểm tra',
    revision: (revision: number, count: number) =>
      count === 1 ? 'Xem đúng bản đã ký' : `Xem đúng bản đã ký: bản ${revision} trong ${count}`,
    evidence: 'Tải gói bằng chứng (ZIP)',
    evidenceHint:
      'Gói có tệp, kết quả, chữ ký, chứng thư, dấu thời gian và cách tự kiểm tra bằng OpenSSL, không cần trang này.',
  },
  problem: {
    title: 'Chưa kiểm tra được',
    back: 'Chọn tệp khác',
    number: (id: string) => `Mã của lần gửi này: ${id}`,
  },
  ...vietnameseFindings,
};
