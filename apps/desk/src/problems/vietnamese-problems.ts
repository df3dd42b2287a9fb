import { vietnameseDirectoryProblems } from './directory-problems.ts';
import { vietnameseExchangeProblems } from './exchange-problems.ts';
import type { ProblemCatalogue } from './problem-code.ts';
import { vietnameseReachProblems } from './reach-problems.ts';
import { vietnameseDeskProblems } from './vietnamese-desk-problems.ts';
import { vietnameseRecordsProblems } from './vietnamese-records-problems.ts';

export const vietnameseProblems: ProblemCatalogue = {
  ...vietnameseDeskProblems,
  ...vietnameseRecordsProblems,
  ...vietnameseReachProblems,
  ...vietnameseDirectoryProblems,
  ...vietnameseExchangeProblems,
  NETWORK: [
    'Không kết nối được với máy chủ.',
    'Kiểm tra mạng rồi thử lại. Nội dung đang nhập vẫn còn trên màn hình này.',
  ],
  INTERNAL: [
    'Hệ thống gặp sự cố khi thực hiện.',
    'Chưa có gì bị thay đổi. Xin thử lại; nếu vẫn gặp, gửi mã tra cứu cho quản trị.',
  ],
  UNAUTHENTICATED: ['Phiên làm việc đã hết.', 'Đăng nhập lại để tiếp tục.'],
  FORBIDDEN: [
    'Chức vụ đang làm việc không có quyền này.',
    'Chọn chức vụ khác ở góc phải, hoặc nhờ người có thẩm quyền.',
  ],
  CSRF_FORBIDDEN: ['Trang này đã cũ so với phiên làm việc.', 'Tải lại trang rồi làm lại thao tác.'],
  ORIGIN_FORBIDDEN: [
    'Yêu cầu đến từ một địa chỉ lạ nên bị từ chối.',
    'Mở hệ thống bằng đúng địa chỉ của cơ quan.',
  ],
  INPUT_INVALID: ['Có nội dung chưa hợp lệ.', 'Xem lại các mục được đánh dấu rồi gửi lại.'],
  ANCHOR_CHANGE_NOT_FOUND: ['Không tìm thấy đề nghị này.', 'Tải lại trang cơ quan chứng thực gốc.'],
  ANCHOR_CHANGE_DECIDED_CONFLICT: [
    'Đề nghị này đã có người quyết định.',
    'Tải lại trang để xem kết quả.',
  ],
  ANCHOR_DECIDER_FORBIDDEN: [
    'Người đề nghị không được tự xác nhận.',
    'Một quản trị viên khác phải xác nhận hoặc từ chối; người đề nghị chỉ được rút lại.',
  ],
  ANCHOR_FILE_INVALID: [
    'Tệp không phải là một chứng thư của cơ quan chứng thực, hoặc chưa chọn mục đích tin cậy.',
    'Chọn đúng tệp .cer, .crt hoặc .pem của cơ quan chứng thực, mỗi lần một chứng thư, và đợi tải lên xong.',
  ],
  ANCHOR_FINGERPRINT_DIFFERENT: [
    'Dấu vân tay đã nhập không khớp với tệp.',
    'Đối chiếu lại với nguồn công bố của cơ quan chứng thực. Nếu vẫn khác, tệp có thể đã bị thay.',
  ],
  ANCHOR_NOT_PINNED: ['Chứng thư này hiện không được tin cậy.', 'Tải lại trang.'],
  CERTIFICATE_HELD: [
    'Chứng thư số đang tạm dừng vì có đề nghị thu hồi.',
    'Khóa không mở được cho tới khi có kết quả. Liên hệ người đề nghị hoặc quản trị chứng thư.',
  ],
  REGISTER_CERTIFICATE_NOT_FOUND: [
    'Không tìm thấy chứng thư này trong sổ, hoặc chứng thư đã bị thu hồi.',
    'Chọn lại từ danh sách chứng thư của cơ quan.',
  ],
  REGISTER_DEVICE_NOT_FOUND: ['Không có thiết bị này đang dùng.', 'Tải lại danh sách thiết bị.'],
  HOLDER_NOT_FOUND: [
    'Người, cơ quan hoặc thiết bị này không còn ở cơ quan.',
    'Chọn người đang giữ chức vụ. Với người đã chuyển hoặc nghỉ, chỉ lập được đề nghị thu hồi.',
  ],
  IMPORT_FAULTY: [
    'Chưa nhập gì vì còn lỗi trong tệp.',
    'Xem từng dòng ở phần xem trước, sửa hoặc bỏ tệp có lỗi rồi xem trước lại.',
  ],
  IMPORT_STALE: ['Sổ đã thay đổi từ lúc xem trước.', 'Chưa nhập gì. Xem trước lại rồi xác nhận.'],
  REQUEST_ACT_FORBIDDEN: [
    'Chức vụ đang làm việc không được làm việc này với đề nghị.',
    'Thu hồi chứng thư của người khác do lãnh đạo, văn thư hoặc quản trị đề nghị.',
  ],
  REQUEST_INCOMPLETE: [
    'Đề nghị còn thiếu nội dung bắt buộc.',
    'Bổ sung phần còn thiếu rồi gửi lại. Nội dung đã lưu vẫn còn.',
  ],
  REQUEST_NOT_FOUND: ['Không tìm thấy đề nghị này.', 'Quay lại danh sách đề nghị của cơ quan.'],
  REQUEST_NOT_IN_STATE: [
    'Đề nghị đã sang bước khác.',
    'Tải lại trang để xem bước hiện tại và việc tiếp theo.',
  ],
  REQUEST_STALE: ['Có người vừa xử lý đề nghị này.', 'Tải lại trang rồi làm lại.'],
  SHEET_FAULTY: [
    'Chưa nhập gì vì bảng còn lỗi.',
    'Sửa các ô được nêu trong bảng Excel rồi tải lên lại.',
  ],
  CURSOR_INVALID: ['Danh sách đã thay đổi.', 'Tải lại danh sách từ đầu.'],
  BODY_TOO_LARGE: [
    'Nội dung gửi lên quá dài.',
    'Rút ngắn, hoặc chuyển phần dài thành tệp đính kèm.',
  ],
  UPLOAD_TOO_LARGE: [
    'Tệp lớn hơn mức cho phép.',
    'Nén hoặc chia tệp rồi tải lại. Văn bản không bị ảnh hưởng.',
  ],
  CHECK_TOO_LARGE: [
    'Tệp đòi nhiều thời gian hoặc bộ nhớ hơn mức cho phép nên việc kiểm tra đã dừng.',
    'Kiểm tra trên máy bằng lệnh hien-luong verify.',
  ],
  DOCUMENT_RECALLED_FORBIDDEN: [
    'Văn bản đã bị thu hồi và hủy nên không xem được nội dung.',
    'Xem lý do thu hồi ở phần Diễn biến.',
  ],
  REVISION_NOT_FOUND: ['Tệp không có bản được hỏi.', 'Tải lại trang rồi mở lại văn bản.'],
  UPLOAD_NAME_INVALID: ['Tên tệp không dùng được.', 'Đổi tên tệp ngắn hơn, không có ký tự lạ.'],
  REQUESTS_TOO_MANY: ['Thao tác quá nhanh.', 'Đợi một phút rồi thử lại.'],
  ROUTE_NOT_FOUND: ['Không có trang này.', 'Về trang Việc của tôi và mở lại từ danh sách.'],
  FILE_NOT_FOUND: ['Không tìm thấy tệp.', 'Tải lại trang; nếu vẫn thiếu, báo quản trị.'],
  FILE_DAMAGED: [
    'Tệp trong kho đã bị thay đổi so với lúc lưu nên không được mở.',
    'Báo quản trị ngay; bản ghi và nhật ký vẫn còn nguyên.',
  ],
  SEAL_NOT_ALLOWED_FORBIDDEN: [
    'Chưa được đóng dấu cơ quan lên văn bản này.',
    'Cần chữ ký hợp lệ của người có thẩm quyền trước khi văn thư ký số của cơ quan.',
  ],
  SIGN_IN_REFUSED: [
    'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.',
    'Kiểm tra bàn phím tiếng Việt và phím Caps Lock rồi nhập lại.',
  ],
  ACCOUNT_LOCKED: [
    'Đăng nhập sai nhiều lần nên tạm khóa.',
    'Đợi ít phút rồi thử lại, hoặc nhờ quản trị cấp lại mật khẩu.',
  ],
  NO_CURRENT_POST: [
    'Tài khoản này hiện không giữ chức vụ nào.',
    'Liên hệ bộ phận tổ chức của cơ quan để được cập nhật.',
  ],
  POST_NOT_FOUND: ['Không tìm thấy chức vụ đã chọn.', 'Chọn lại người trong danh sách hiện tại.'],
  SESSION_NOT_FOUND: ['Phiên này đã kết thúc từ trước.', 'Tải lại danh sách phiên.'],
  PASSWORD_TOO_WEAK: [
    'Mật khẩu mới quá dễ đoán.',
    'Dùng từ 12 ký tự trở lên, khác tên và mật khẩu cũ; một câu dài dễ nhớ là tốt nhất.',
  ],
  TOTP_WRONG: ['Mã xác thực không đúng.', 'Đợi mã mới trên điện thoại rồi nhập trong 30 giây.'],
  UNIT_NOT_FOUND: ['Không tìm thấy đơn vị.', 'Đơn vị có thể đã sáp nhập; tìm theo tên mới.'],
  DELEGATION_DATES_INVALID: [
    'Thời hạn ủy quyền không hợp lệ.',
    'Ngày kết thúc phải sau ngày bắt đầu và chưa qua.',
  ],
  DELEGATION_FORBIDDEN: [
    'Không được ủy quyền như vậy.',
    'Chỉ người đứng đầu ủy quyền cho người thuộc quyền, và không được ủy quyền lại.',
  ],
  DELEGATION_NOT_FOUND: ['Không tìm thấy giấy ủy quyền.', 'Có thể đã kết thúc; tải lại danh sách.'],
  UPLOAD_NOT_FOUND: ['Không tìm thấy tệp vừa tải lên.', 'Chọn và tải tệp lên lại.'],
  SIGNER_NOT_COMPETENT: [
    'Người được chọn không có thẩm quyền ký văn bản này.',
    'Chọn người ký khác hoặc hình thức ký khác (TM., KT., TL., TUQ.).',
  ],
  DUE_DATE_PAST: ['Hạn xử lý đã qua.', 'Chọn từ hôm nay trở đi.'],
  DOCUMENT_NOT_FOUND: [
    'Không tìm thấy văn bản này ở cơ quan của bạn.',
    'Kiểm tra đường dẫn, hoặc chuyển sang chức vụ ở cơ quan khác.',
  ],
  RECIPIENT_UNKNOWN: [
    'Có nơi nhận không còn trong danh bạ.',
    'Bỏ nơi nhận đó rồi chọn lại theo tên hiện nay.',
  ],
  RECIPIENTS_MISSING: ['Văn bản chưa có nơi nhận.', 'Thêm ít nhất một cơ quan nhận rồi phát hành.'],
  NOT_SHOWN: [
    'Bạn chưa xem văn bản này.',
    'Mở xem văn bản rồi mới ký; các văn bản khác không bị ảnh hưởng.',
  ],
  DRAFT_STALE: [
    'Văn bản đã được thay đổi ở nơi khác sau khi bạn mở.',
    'Tải lại để xem bản mới nhất. Nội dung bạn đang nhập chưa bị ghi đè lên bản đó.',
  ],
  NOT_IN_STATE: [
    'Văn bản đã sang bước khác nên không làm được việc này.',
    'Tải lại để thấy trạng thái và việc tiếp theo.',
  ],
  NOT_A_PDF: ['Tệp này không phải PDF.', 'Xuất văn bản ra PDF rồi tải lên lại.'],
  PDF_ENCRYPTED: ['Tệp PDF có mật khẩu.', 'Bỏ mật khẩu của tệp rồi tải lên lại.'],
  PDF_DAMAGED: [
    'Tệp PDF bị hỏng, không đọc được.',
    'Mở và lưu lại tệp bằng phần mềm khác rồi thử lại.',
  ],
  PDF_ALREADY_SIGNED: [
    'Tệp PDF đã có chữ ký số.',
    'Dùng bản chưa ký; chữ ký sẽ được thêm ở bước ký số.',
  ],
  DRAFT_INCOMPLETE: [
    'Dự thảo còn thiếu nội dung.',
    'Bổ sung nội dung hoặc tệp PDF, người ký và trích yếu rồi trình lại.',
  ],
  NOT_THE_SIGNER_FORBIDDEN: [
    'Văn bản này trình người khác ký.',
    'Chỉ người được trình mới ký hoặc trả lại được.',
  ],
  NOT_THE_DRAFTER_FORBIDDEN: [
    'Dự thảo này do người khác soạn.',
    'Chỉ người soạn mới sửa, trình hoặc xóa được; nhờ người đó làm.',
  ],
  PRINTED_YEAR_STALE: [
    'Năm in trên văn bản khác với năm ban hành.',
    'Trả lại để trình ký lại trong năm nay; nội dung dự thảo vẫn giữ nguyên.',
  ],
  PIN_WRONG: [
    'Mã PIN không đúng, văn bản chưa được ký.',
    'Nhập lại; sai 5 lần khóa ký sẽ tạm khóa.',
  ],
  PRESERVATION_NOT_FOUND: [
    'Tệp này không thuộc diện đang được lưu giữ bằng chứng.',
    'Mở văn bản có tệp này; văn bản đã phát hành hoặc đã nhận được lưu giữ từ lúc đó.',
  ],
  PIN_LOCKED: [
    'Khóa ký đang tạm khóa vì nhập sai PIN nhiều lần.',
    'Đợi hết thời gian khóa rồi thử lại. Văn bản vẫn chờ ký, không mất gì.',
  ],
  CERTIFICATE_EXPIRED: [
    'Chứng thư số đã hết hạn nên không ký được.',
    'Đề nghị cấp chứng thư mới; văn bản vẫn chờ ký.',
  ],
  CERTIFICATE_REVOKED: [
    'Chứng thư số đã bị thu hồi nên không ký được.',
    'Liên hệ đơn vị quản lý chứng thư; văn bản vẫn chờ ký.',
  ],
  CERTIFICATE_NOT_FOUND: [
    'Chưa có chứng thư số để ký.',
    'Liên hệ đơn vị quản lý chứng thư của cơ quan.',
  ],
  TIMESTAMP_UNAVAILABLE: [
    'Không lấy được dấu thời gian nên chưa ký.',
    'Thử lại sau ít phút; văn bản vẫn nguyên như trước khi ký.',
  ],
  SIGNATURE_INVALID: [
    'Chữ ký của người có thẩm quyền trên văn bản không hợp lệ.',
    'Không đóng dấu được. Trả lại để ký lại; văn bản vẫn giữ nguyên.',
  ],
  PACKET_NOT_FOR_US: [
    'Gói tin này gửi cho cơ quan khác trong tỉnh.',
    'Chuyển tệp cho đúng cơ quan nhận ghi trong gói tin.',
  ],
  NOT_ASSIGNED_FORBIDDEN: [
    'Văn bản này không giao cho bạn.',
    'Chỉ người chủ trì hoặc phối hợp được báo cáo và hoàn thành.',
  ],
  DEVICE_NOT_FOUND: [
    'Thiết bị hoặc dịch vụ ký này không có trong cấu hình của máy chủ.',
    'Quản trị kiểm tra tệp signing-devices.json và tên thiết bị trong sổ chứng thư.',
  ],
  SIGNING_WAY_NOT_FOUND: [
    'Chứng thư này không còn ký bằng cách đã chọn.',
    'Mở lại hộp ký để xem các cách ký hiện có.',
  ],
  SIGNING_NOT_FOUND: [
    'Không tìm thấy lần ký này.',
    'Mở lại văn bản và bắt đầu ký từ đầu; chưa có gì được ký.',
  ],
  SIGNING_EXPIRED: ['Lần ký này đã quá hạn.', 'Bắt đầu ký lại; văn bản không bị ảnh hưởng.'],
  SIGNING_CANCELLED: [
    'Lần ký này đã được hủy.',
    'Bắt đầu ký lại khi sẵn sàng; văn bản không bị ảnh hưởng.',
  ],
  SIGNING_FILE_TAKEN: [
    'Tệp đã ký của lần ký này đã được nhận.',
    'Tải lại trang để xem kết quả; không cần nộp thêm.',
  ],
  RETURNED_NOT_A_PDF: [
    'Tệp nhận về không phải là PDF đọc được.',
    'Ký lại từ tệp đã tải về và nộp đúng tệp PDF mà phần mềm ký tạo ra.',
  ],
  RETURNED_NOT_OUR_FILE: [
    'Tệp nhận về không phải là tệp đã giao để ký.',
    'Tải lại tệp để ký từ hộp này, ký ngay trên tệp đó bằng cách thêm chữ ký (không in, không lưu lại bằng chương trình khác), rồi nộp.',
  ],
  RETURNED_NOT_SIGNED: [
    'Tệp nhận về chưa có chữ ký số mới.',
    'Ký số tệp rồi nộp lại; tệp để ký vẫn còn.',
  ],
  RETURNED_SEVERAL_SIGNATURES: [
    'Tệp nhận về có nhiều hơn một chữ ký mới.',
    'Tải lại tệp để ký và chỉ ký một lần.',
  ],
  RETURNED_CHANGED_OTHERWISE: [
    'Ngoài chữ ký, tệp nhận về còn bị thay đổi nội dung.',
    'Tải lại tệp để ký và chỉ thêm chữ ký: không điền, không ghi chú, không sửa trang.',
  ],
  RETURNED_LOCKED_BY_SIGNER: [
    'Chữ ký đã khóa tệp, người sau không ghi số và đóng dấu được.',
    'Ký lại bằng chữ ký thường, không chọn “chứng nhận” hoặc “khóa tài liệu sau khi ký”.',
  ],
  RETURNED_EARLIER_SIGNATURE_BROKEN: [
    'Chữ ký có từ trước trên văn bản không còn đúng trong tệp nhận về.',
    'Tải lại tệp để ký và ký lại; nếu vẫn gặp, báo quản trị.',
  ],
  RETURNED_SIGNER_UNEXPECTED: [
    'Chữ ký trên tệp không phải của người hoặc cơ quan phải ký.',
    'Cắm đúng thiết bị, chọn đúng chứng thư đã đăng ký trong hệ thống rồi ký lại.',
  ],
  RETURNED_SIGNATURE_INVALID: [
    'Chữ ký trên tệp không hợp lệ.',
    'Kiểm tra hạn và tình trạng chứng thư, rồi ký lại từ tệp đã giao.',
  ],
  RETURNED_SIGNATURE_UNDECIDED: [
    'Chưa đủ cơ sở để xác nhận chữ ký: chưa hỏi được tình trạng chứng thư.',
    'Đợi ít phút rồi nộp lại chính tệp đã ký; không cần ký lại.',
  ],
  RETURNED_TOO_LARGE: [
    'Tệp nhận về lớn hơn nhiều so với tệp đã giao.',
    'Nộp đúng tệp đã ký; phần thêm vào chỉ gồm chữ ký.',
  ],
  COPY_WAY_INVALID: [
    'Văn bản này không sao theo hình thức đã chọn.',
    'Sao y và trích sao từ bản chính, sao lục từ bản sao y. Văn bản điện tử không sao y thành bản điện tử: gửi chính bản gốc.',
  ],
  COPY_SOURCE_INVALID: [
    'Không sao được từ văn bản này.',
    'Kiểm tra ngày ban hành; văn bản đến phải có tệp PDF để sao.',
  ],
  EXTRACT_MISSING: ['Chưa có phần trích sao.', 'Nhập đúng phần nội dung cần trích, nguyên văn.'],
  SCAN_INVALID: [
    'Bản quét không đạt tiêu chuẩn số hóa.',
    'Quét lại thành PDF 1.4 trở lên, ảnh màu, từ 200 dpi, tỷ lệ 100 %.',
  ],
  SIGNING_INCOMPLETE: [
    'Chưa nhận đủ tệp đã ký.',
    'Ký và nộp hết các tệp trong danh sách rồi hoàn tất.',
  ],
  CERTIFICATE_NOT_YET_VALID: [
    'Chứng thư chưa tới ngày có hiệu lực.',
    'Chọn chứng thư khác, hoặc đợi tới ngày hiệu lực.',
  ],
  CERTIFICATE_UNTRUSTED: [
    'Chứng thư không do cơ quan chứng thực mà hệ thống tin cậy cấp.',
    'Chọn chứng thư khác, hoặc báo quản trị kiểm tra danh sách tin cậy.',
  ],
  OTP_WRONG: [
    'Mã xác nhận (OTP) không đúng hoặc đã dùng.',
    'Lấy mã mới trên điện thoại hoặc thiết bị rồi nhập lại.',
  ],
  SIGNING_AUTHORISATION_EXPIRED: [
    'Dịch vụ ký từ xa không còn nhận phép ký này.',
    'Nhập lại mã PIN và mã xác nhận mới rồi ký lại.',
  ],
  DEVICE_FAILED: [
    'Thiết bị hoặc dịch vụ ký trả lời không đúng.',
    'Thử lại; nếu vẫn gặp, báo quản trị và chọn cách ký khác.',
  ],
  DEVICE_KEY_NOT_FOUND: [
    'Trên thiết bị ký không có khóa của chứng thư này.',
    'Kiểm tra đúng thiết bị; nếu vừa cấp lại chứng thư, nhờ quản trị đăng ký lại cách ký.',
  ],
  DEVICE_PIN_LOCKED: [
    'Thiết bị ký đã khóa vì nhập sai mã PIN quá nhiều lần.',
    'Chỉ cơ quan cấp chứng thư mở khóa được: gửi đề nghị khôi phục thiết bị. Trong lúc chờ, chọn cách ký khác.',
  ],
  DEVICE_SIGNATURE_WRONG: [
    'Chữ ký do thiết bị trả về không phải của chứng thư đã chọn.',
    'Không có gì được ký. Báo quản trị kiểm tra khóa đã đăng ký cho chứng thư.',
  ],
  DEVICE_UNAVAILABLE: [
    'Không dùng được thiết bị hoặc dịch vụ ký lúc này.',
    'Kiểm tra thiết bị đã cắm, dịch vụ đang chạy rồi thử lại; hoặc chọn cách ký khác.',
  ],
  TOKEN_SERVICE_ABSENT: [
    'Không thấy dịch vụ ký trên máy này.',
    'Mở phần mềm ký (VGCA Sign Service), cắm thiết bị rồi thử lại; hoặc chọn “Tải lên tệp đã ký”.',
  ],
  TOKEN_SERVICE_NOT_SIGNED: [
    'Phần mềm ký trên máy chưa ký tệp.',
    'Nếu đã bấm hủy thì ký lại khi sẵn sàng; nếu không, xem thông báo của phần mềm ký.',
  ],
  TOKEN_SERVICE_NONSENSE: [
    'Phần mềm ký trên máy trả lời không hiểu được.',
    'Khởi động lại hoặc cập nhật phần mềm ký, rồi thử lại; hoặc chọn “Tải lên tệp đã ký”.',
  ],
  TOKEN_SERVICE_LATE: [
    'Phần mềm ký trên máy không trả lời kịp.',
    'Xem có hộp nhập PIN nào đang ẩn phía sau, rồi ký lại.',
  ],
  TOKEN_SERVICE_STOPPED: ['Đã dừng ký theo yêu cầu.', 'Ký lại khi sẵn sàng.'],
  RECALL_TOO_LATE: [
    'Mọi nơi nhận đã hoàn thành xử lý nên không thu hồi được.',
    'Ban hành văn bản thay thế hoặc bãi bỏ.',
  ],
  UPDATE_EMPTY: ['Chưa có gì để cập nhật.', 'Đổi hạn trả lời, thêm hoặc bớt nơi nhận.'],
  OFFICE_CONVERTER_MISSING: [
    'Máy chủ chưa có LibreOffice nên không chuyển được tệp soạn thảo thành PDF.',
    'Lưu văn bản thành PDF trên máy của bạn rồi tải lên; hoặc nhờ quản trị cài LibreOffice.',
  ],
  OFFICE_NOT_CONVERTED: [
    'Không chuyển được tệp này thành PDF.',
    'Tệp phải dưới 50 MB, không có macro, không đặt mật khẩu. Lưu thành PDF trên máy của bạn rồi tải lên.',
  ],
};
