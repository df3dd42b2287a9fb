import { vietnameseRefusals } from './vietnamese-refusals.ts';

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
    file: 'Tệp cần kiểm tra: PDF, XML đã ký hoặc gói .asice',
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
    unsigned: 'Tệp không ai ký',
    noWords: 'Không kiểm tra được chữ ký.',
  },
  signature: {
    person: 'Người ký',
    agency: 'Cơ quan, tổ chức ký',
    device: 'Chữ ký của thiết bị, dịch vụ',
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
    timeBy: (clock: string) => `theo dấu thời gian của ${clock}`,
    covers: 'Phần được ký',
    files: 'Tệp được ký',
    after: 'Sau khi ký',
    afterNothing: 'Không có gì được thêm',
    afterPermitted: (kinds: string) => `Chỉ có thay đổi được phép: ${kinds}`,
    afterForbidden: (kinds: string) => `Bị sửa: ${kinds}`,
    level: 'Mức chữ ký',
    until: 'Chứng minh được đến',
    warnings: 'Lưu ý',
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
    compare: (revision: number) => `So bản ${revision} đã ký với bản hiện nay`,
    evidence: 'Tải gói bằng chứng (ZIP)',
    reports: 'Báo cáo kiểm tra',
    report: {
      simple: 'Báo cáo đơn giản (JSON)',
      detailed: 'Báo cáo chi tiết (JSON)',
      xml: 'Báo cáo theo ETSI TS 119 102-2 (XML)',
    },
    evidenceHint:
      'Gói có tệp, kết quả, ba lớp báo cáo, chữ ký, chứng thư, dấu thời gian và cách tự kiểm tra bằng OpenSSL, không cần trang này.',
  },
  compare: {
    title: 'Bản đã ký và bản hiện nay',
    lead: (revision: number, count: number) =>
      `Bản ${revision} trong ${count} bản của tệp là bản được ký. Chỗ khác nhau được đóng khung; con dấu, số và ngày được thêm hợp lệ sau chữ ký này cũng hiện ở đó.`,
    same: 'Các trang trông giống hệt bản đã ký. Phần bị đổi không hiện trên trang, nhưng chữ ký vẫn không bao trùm phần đó.',
    incomplete: 'Còn trang khác chưa được so; hãy mở bản đã ký để xem đủ.',
    kinds: {
      CHANGED: (page: number) => `Trang ${page}: khác bản đã ký`,
      ADDED: (page: number) => `Trang ${page}: được thêm sau khi ký`,
      REMOVED: (page: number) => `Trang ${page}: có trong bản đã ký, nay không còn`,
    },
    signed: 'Bản đã ký',
    present: 'Bản hiện nay',
  },
  document: {
    title: (numberAndSymbol: string) => `Văn bản ${numberAndSymbol}`,
    issued: (agency: string, numberAndSymbol: string, day: string) =>
      `${agency} đã phát hành văn bản số ${numberAndSymbol} ngày ${day}.`,
    agency: 'Cơ quan ban hành',
    number: 'Số và ký hiệu',
    day: 'Ngày ban hành',
    reference: 'Mã in trên văn bản',
    digest: 'SHA-256 của tệp đã phát hành',
    limits:
      'Trang này xác nhận cơ quan, số, ngày và việc thu hồi, thay thế trên hệ thống này; không cho xem nội dung, và không biết việc văn bản bị sửa đổi, bãi bỏ ở nơi khác.',
    standing: {
      issued: 'ĐÃ PHÁT HÀNH',
      recalled: 'ĐÃ BỊ THU HỒI',
      replaced: 'ĐÃ ĐƯỢC THAY THẾ',
    },
    standingNote: {
      issued: 'Cơ quan ban hành chưa thu hồi hay thay thế văn bản này.',
      recalled: 'Cơ quan ban hành đã thu hồi văn bản này. Không dùng văn bản.',
      replaced: 'Cơ quan ban hành đã thay thế văn bản này bằng văn bản khác.',
    },
    replacedBy: (numberAndSymbol: string, day: string) =>
      `Văn bản thay thế: số ${numberAndSymbol} ngày ${day}.`,
    warning:
      'Nếu văn bản trên tay ghi khác những điều này thì văn bản đó không phải văn bản đã phát hành.',
    ask: 'Có tệp của văn bản?',
    file: 'Tệp PDF cần so với bản đã phát hành',
    submit: 'So sánh và kiểm tra',
    codeTitle: 'Có mã in trên văn bản?',
    code: 'Mã in cạnh ô vuông trên văn bản',
    codeHint: '16 chữ và số, có thể gõ liền hoặc cách nhóm.',
    codeSubmit: 'Tra mã',
    scan: 'Quét mã bằng máy ảnh',
    scanStop: 'Dừng quét',
    scanFailed: 'Không mở được máy ảnh. Hãy gõ mã.',
    compared: {
      same: 'ĐÚNG TỆP ĐÃ PHÁT HÀNH',
      extended: 'TỆP ĐÃ PHÁT HÀNH, CÓ PHẦN THÊM VÀO SAU',
      different: 'KHÔNG PHẢI TỆP ĐÃ PHÁT HÀNH',
    },
    comparedNote: {
      same: 'Tệp giống từng byte với tệp mà cơ quan đã phát hành.',
      extended:
        'Phần đầu giống từng byte với tệp đã phát hành; phần thêm sau được nêu ở từng chữ ký dưới đây.',
      different:
        'Tệp khác với tệp mà cơ quan đã phát hành dưới mã này. Không dùng tệp khi chưa hỏi lại cơ quan ban hành.',
    },
  },
  problem: {
    title: 'Chưa kiểm tra được',
    back: 'Chọn tệp khác',
    number: (id: string) => `Mã của lần gửi này: ${id}`,
  },
  refusals: vietnameseRefusals,
};
