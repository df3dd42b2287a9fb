const TRUST = `  --anchors <tệp|thư mục>        chứng thư gốc được tin cậy (PEM, DER); dùng được nhiều lần
  --intermediates <tệp|thư mục>  chứng thư trung gian`;
const STATUS = `  --online                 hỏi tình trạng chứng thư tại địa chỉ mà chứng thư nêu
  --allow-host <máy[:cổng]>  cho phép hỏi thêm máy này (có sẵn: ca.gov.vn, rootca.gov.vn)
  --crl <tệp>, --ocsp <tệp>  danh sách thu hồi, trả lời OCSP có sẵn (DER)`;
const OUTPUT = `  -o, --output <tệp>       nơi ghi kết quả
  --force                  ghi đè nếu đã có`;

const commands = {
  verify: `hien-luong verify <tệp> [tùy chọn]   kiểm tra chữ ký

Tệp: PDF (PAdES), XML (XAdES), gói ASiC-E (.asice, .sce).

${TRUST}
${STATUS}
  --at <thời điểm>         kiểm tra như tại thời điểm này (2026-11-25 hoặc ISO 8601)
  --data <tệp>             tệp mà chữ ký XML tách rời ký lên; dùng được nhiều lần
  --report simple|detailed|etsi  báo cáo cho mọi người, cho kiểm toán viên, XML theo ETSI TS 119 102-2
  --json                   báo cáo simple, detailed ở dạng JSON
  -o, --output <tệp>       ghi báo cáo ra tệp; --force để ghi đè
  --lang vi|en

Mã thoát: 0 hợp lệ · 1 không hợp lệ · 2 chưa đủ cơ sở · 3 không kiểm tra được`,
  inspect: `hien-luong inspect <tệp> [--json] [--lang vi|en]   xem tệp có gì, không kết luận

Tệp: PDF, XML, gói ASiC-E, chứng thư (PEM, DER), dấu thời gian (DER).`,
  timestamp: `hien-luong timestamp <tệp> --tsa <URL> [tùy chọn]   đóng dấu thời gian (RFC 3161)

Tệp PDF được thêm dấu thời gian vào trong; tệp khác có tệp .tsr đi kèm.

  --detached               tệp .tsr kể cả với PDF
${TRUST}
${OUTPUT}
  --lang vi|en`,
  sign: `hien-luong sign <tệp>… --p12 <khóa.p12> [tùy chọn]   ký

PDF, XML được ký ngay trong tệp (PAdES, XAdES); tệp khác, hay nhiều tệp, vào một gói ASiC-E.
Gói ASiC-E có sẵn được thêm chữ ký.

  --p12 <tệp>              khóa và chứng thư trong tệp PKCS #12 (.p12, .pfx); hoặc:
  --key <tệp>              khóa riêng, PEM (PKCS #8)
  --cert <tệp>             chứng thư của người ký; chứng thư trung gian đi sau nếu có
  --passphrase-env <tên>   biến môi trường chứa mật khẩu của khóa
  --passphrase-file <tệp>  tệp có mật khẩu ở dòng đầu; nếu không nêu thì được hỏi
  --tsa <URL>              nơi cấp dấu thời gian
  --level B|T|LT|LTA       mức chữ ký; mặc định T nếu có --tsa, còn lại B
  --asice                  gói ASiC-E kể cả với một tệp PDF hay XML
  --reason, --location     lý do, nơi ký (PDF)
${TRUST}
${STATUS}
${OUTPUT}
  --lang vi|en`,
};

export const vietnameseUsage = {
  commands,
  all: `hien-luong: ký và kiểm tra văn bản điện tử

  hien-luong verify <tệp>          chữ ký có hợp lệ không, của ai, lúc nào
  hien-luong inspect <tệp>         tệp có gì
  hien-luong timestamp <tệp>       đóng dấu thời gian
  hien-luong sign <tệp>…           ký

Xem từng lệnh: hien-luong <lệnh> --help · In English: --lang en`,
};
