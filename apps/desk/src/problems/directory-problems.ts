import type { ProblemWords } from './problem-code.ts';

/** Refusals of those who look after the directory, in both languages. */
export const vietnameseDirectoryProblems = {
  ACTIVATION_CODE_WRONG: [
    'Tên đăng nhập hoặc mã kích hoạt không đúng, đã dùng hoặc đã hết hạn.',
    'Xem lại từng ký tự; mã dùng được một lần trong 7 ngày. Nếu hết hạn, xin quản trị cấp mã khác.',
  ],
  UNIT_STALE: [
    'Đơn vị vừa được người khác sửa.',
    'Tải lại trang để xem bản mới rồi làm lại nếu vẫn cần. Chưa có gì của bạn được ghi.',
  ],
  UNIT_PARENT_INVALID: [
    'Đơn vị không đặt được ở đó.',
    'Phòng chỉ thuộc cơ quan; cơ quan không thuộc phòng, không thuộc chính mình hoặc đơn vị bên dưới mình.',
  ],
  UNIT_CODE_INVALID: ['Phòng không có mã riêng.', 'Để trống các ô mã của phòng, ban chuyên môn.'],
  UNIT_CODE_TAKEN: [
    'Mã này đang là mã của đơn vị khác.',
    'Tìm mã đó trong cơ cấu tổ chức để biết của ai, rồi nhập mã đúng.',
  ],
  ADMINISTRATION_FORBIDDEN: [
    'Người hoặc đơn vị này không do bạn quản trị.',
    'Quản trị cơ quan chỉ làm với phòng và người của cơ quan mình; việc khác nhờ quản trị tỉnh.',
  ],
  LAST_ADMINISTRATOR: [
    'Đây là quản trị tỉnh cuối cùng còn vào được hệ thống.',
    'Giao quyền quản trị cho người khác trước, rồi làm lại.',
  ],
  PERSON_NOT_FOUND: ['Không tìm thấy người này.', 'Tìm lại theo họ tên.'],
  PERSON_STALE: [
    'Thông tin người này vừa được người khác sửa.',
    'Tải lại trang rồi làm lại nếu vẫn cần.',
  ],
  POST_STALE: ['Chức vụ này vừa được người khác sửa.', 'Tải lại trang rồi làm lại nếu vẫn cần.'],
  POST_ROLES_FORBIDDEN: [
    'Quyền quản trị và kiểm tra do quản trị tỉnh giao.',
    'Bỏ chọn các quyền đó, hoặc nhờ quản trị tỉnh.',
  ],
  POST_DATES_INVALID: [
    'Ngày không nằm trong thời gian giữ chức vụ.',
    'Ngày kết thúc không được trước ngày bắt đầu hay sau ngày đã kết thúc.',
  ],
  POST_HEAD_TAKEN: [
    'Đơn vị đã có người đứng đầu.',
    'Kết thúc hoặc đổi vị trí của người đang đứng đầu trước.',
  ],
  USERNAME_TAKEN: ['Tên đăng nhập này đã có người dùng.', 'Chọn tên khác.'],
  ACCOUNT_TAKEN: ['Người này đã có tài khoản.', 'Tải lại trang để xem tài khoản hiện có.'],
  ACCOUNT_NOT_FOUND: ['Người này chưa có tài khoản.', 'Mở tài khoản trước.'],
  SUCCESSION_DATE_INVALID: [
    'Ngày hiệu lực không sau ngày bắt đầu của tình trạng hiện tại.',
    'Xem lịch sử đơn vị rồi chọn ngày muộn hơn lần thay đổi gần nhất.',
  ],
  SUCCESSION_LEAVES_CHILDREN: [
    'Còn đơn vị trực thuộc.',
    'Chuyển hoặc giải thể các đơn vị bên dưới trước.',
  ],
  SUCCESSION_LEAVES_WORK: [
    'Đơn vị còn văn bản đang xử lý, dự thảo hoặc văn bản chưa phát hành.',
    'Xử lý xong, hoặc sáp nhập vào đơn vị kế thừa để việc có người nhận.',
  ],
  IMPORT_DUPLICATE: [
    'Đúng tệp này đã nhập rồi.',
    'Không cần nhập lại; sửa từng mục trên màn hình.',
  ],
  PLAN_REFUSED: [
    'Chưa thực hiện được: còn việc, người hoặc đơn vị chưa có nơi nhận.',
    'Xem cột Vướng mắc và xử lý từng dòng. Chưa có gì thay đổi.',
  ],
  PLAN_STALE: [
    'Danh bạ hoặc việc đang mở đã đổi từ lúc xem trước.',
    'Xem lại bản xem trước mới rồi thực hiện. Chưa có gì thay đổi.',
  ],
  PLAN_DONE_CONFLICT: ['Thay đổi này đã được thực hiện.', 'Xem cơ cấu tổ chức để đối chiếu.'],
  SUCCESSION_LEAVES_PEOPLE: [
    'Còn người giữ chức vụ ở đơn vị từ ngày đó.',
    'Chuyển hoặc kết thúc chức vụ của họ trước ngày đơn vị giải thể.',
  ],
} as const satisfies Record<string, ProblemWords>;

export const englishDirectoryProblems: Readonly<
  Record<keyof typeof vietnameseDirectoryProblems, ProblemWords>
> = {
  ACTIVATION_CODE_WRONG: [
    'The name or the code is wrong, used or expired.',
    'Check every character; a code is good once within 7 days. Ask an administrator for another.',
  ],
  UNIT_STALE: [
    'Somebody else has just changed the unit.',
    'Reload, look at what it is now, and do it again if it is still wanted. Nothing was recorded.',
  ],
  UNIT_PARENT_INVALID: [
    'The unit may not stand there.',
    'A division belongs to an agency; no agency stands below a division, itself or a unit of its own.',
  ],
  UNIT_CODE_INVALID: ['A division has no code of its own.', 'Leave its codes empty.'],
  UNIT_CODE_TAKEN: ['Another unit has this code.', 'Search for it to see whose it is.'],
  ADMINISTRATION_FORBIDDEN: [
    'You do not look after this person or unit.',
    'An agency’s administrator looks after its divisions and people; ask the province’s for the rest.',
  ],
  LAST_ADMINISTRATOR: [
    'This is the last administrator of the province who can sign in.',
    'Appoint another first.',
  ],
  PERSON_NOT_FOUND: ['The person was not found.', 'Search by name again.'],
  PERSON_STALE: ['Somebody else has just changed this person.', 'Reload and do it again.'],
  POST_STALE: ['Somebody else has just changed this post.', 'Reload and do it again.'],
  POST_ROLES_FORBIDDEN: [
    'Roles that oversee others are given by the province’s administrator.',
    'Clear them, or ask the province’s administrator.',
  ],
  POST_DATES_INVALID: [
    'The day is not within the post.',
    'It may not end before it begins, nor after it has ended.',
  ],
  POST_HEAD_TAKEN: ['The unit has a head.', 'End or change the post of the present head first.'],
  USERNAME_TAKEN: ['Somebody has this user name.', 'Choose another.'],
  ACCOUNT_TAKEN: ['This person has an account.', 'Reload to see it.'],
  ACCOUNT_NOT_FOUND: ['This person has no account.', 'Open one first.'],
  SUCCESSION_DATE_INVALID: [
    'The day is not after the beginning of what stands now.',
    'See the history of the unit and choose a later day.',
  ],
  SUCCESSION_LEAVES_CHILDREN: ['Units stand below it.', 'Move or dissolve them first.'],
  SUCCESSION_LEAVES_WORK: [
    'Documents are open there, or drafts, or something signed is not issued.',
    'Finish them, or merge the unit so that somebody takes them over.',
  ],
  IMPORT_DUPLICATE: ['This very file was imported before.', 'Correct single entries on screen.'],
  PLAN_REFUSED: [
    'Work, people or units would be left without an owner.',
    'Go through the column of faults. Nothing was changed.',
  ],
  PLAN_STALE: [
    'The directory or the open work has changed since the preview.',
    'Look at the new preview and run it again. Nothing was changed.',
  ],
  PLAN_DONE_CONFLICT: ['This change was carried out before.', 'See the organisation.'],
  SUCCESSION_LEAVES_PEOPLE: [
    'People hold posts there from that day on.',
    'Move them or end their posts first.',
  ],
};
