import type { Tx } from '@hien-luong/platform';
import { formatDate } from '@hien-luong/vn';
import type {
  RequestFields,
  RequestForm,
  RequestSubject,
  RevocationGround,
} from '../contract/index.ts';
import { getRequestRecord } from './request-record.ts';

/** What a letter to the provider says; whoever typesets it gives it the form of a document. */
export type RequestLetter = {
  subject: string;
  addressee: string;
  paragraphs: { type: 'paragraph' | 'bullet'; text: string }[];
  requesterPostId: string;
};

const PROVIDER = 'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ';

const ASKS: Readonly<Record<RequestForm, { what: string; number: string }>> = {
  newPerson: { what: 'cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân', number: '01' },
  newOrganisation: {
    what: 'cấp chứng thư chữ ký số chuyên dùng công vụ cho cơ quan, tổ chức',
    number: '02',
  },
  newDevice: {
    what: 'cấp chứng thư chữ ký số chuyên dùng công vụ cho thiết bị, dịch vụ, phần mềm',
    number: '03',
  },
  renew: { what: 'gia hạn chứng thư chữ ký số chuyên dùng công vụ', number: '04' },
  change: { what: 'thay đổi thông tin chứng thư chữ ký số chuyên dùng công vụ', number: '04' },
  revoke: { what: 'thu hồi chứng thư chữ ký số chuyên dùng công vụ', number: '05' },
  unlock: { what: 'mở khóa, khôi phục thiết bị lưu khóa bí mật', number: '06' },
};

const GROUNDS: Readonly<Record<RevocationGround, string>> = {
  keyCompromised: 'lộ khóa bí mật hoặc nghi bị lộ',
  deviceDamaged: 'thiết bị lưu khóa bị hỏng',
  deviceLost: 'thiết bị lưu khóa bị mất',
  authorityRequest: 'theo yêu cầu của cơ quan tố tụng, công an',
  managingBodyRequest: 'theo yêu cầu của cơ quan quản lý trực tiếp',
  jobChanged: 'chuyển công tác, thông tin trong chứng thư không còn đúng',
  retired: 'nghỉ hưu',
  resigned: 'thôi việc',
  deceased: 'đã mất',
  dissolved: 'cơ quan, tổ chức giải thể',
  split: 'cơ quan, tổ chức chia tách',
  merged: 'cơ quan, tổ chức sáp nhập, hợp nhất',
  outOfService: 'thiết bị, dịch vụ, phần mềm ngừng sử dụng',
};

/** The request in the words of an official letter. Throws `REQUEST_NOT_FOUND`. */
export async function getRequestLetter(tx: Tx, requestId: string): Promise<RequestLetter> {
  const { facts, requesterPostId } = await getRequestRecord(tx, requestId, { lock: false });
  const { fields } = facts;
  const { what, number } = ASKS[fields.form];
  return {
    subject: `Đề nghị ${what}`,
    addressee: PROVIDER,
    requesterPostId,
    paragraphs: [
      paragraph(`Căn cứ Nghị định số 68/2024/NĐ-CP, đề nghị quý Cục ${what} như sau:`),
      ...fields.subjects.map((subject, index) => bullet(`${index + 1}. ${describe(subject)}`)),
      ...closing(fields),
      paragraph(
        `(Các mục theo Mẫu ${number} – mẫu nội bộ, đối chiếu với mẫu ban hành trước khi ký.)`,
      ),
    ],
  };
}

function closing({ ground, coordinator, receiver, note }: RequestFields) {
  return [
    ...(ground ? [paragraph(`Căn cứ thu hồi: ${GROUNDS[ground]}.`)] : []),
    ...(coordinator ? [paragraph(`Người phối hợp: ${coordinator}.`)] : []),
    ...(receiver
      ? [
          paragraph(
            `Người nhận thiết bị: ${receiver.name}, số định danh ${receiver.idNumber} cấp ngày ${day(receiver.idIssuedOn)} (${receiver.idIssuedBy}), ${receiver.title}; điện thoại ${receiver.phone}; e-mail công vụ ${receiver.email}; địa chỉ tiếp nhận: ${receiver.address}.`,
          ),
        ]
      : []),
    ...(note ? [paragraph(note)] : []),
  ];
}

function describe(subject: RequestSubject): string {
  switch (subject.kind) {
    case 'certificate':
      return listed([subject.holderName, `số sê-ri ${subject.serialNumber}`, subject.note]);
    case 'device':
      return listed([subject.name]);
    case 'organisation':
      return listed([
        subject.name,
        subject.address,
        subject.taxCode && `mã số thuế ${subject.taxCode}`,
        subject.budgetCode && `mã quan hệ ngân sách ${subject.budgetCode}`,
        subject.province,
        subject.email,
      ]);
    case 'person':
      return listed([
        subject.name,
        `sinh ngày ${day(subject.birthDate)}`,
        `số định danh ${subject.idNumber} cấp ngày ${day(subject.idIssuedOn)} (${subject.idIssuedBy})`,
        subject.title,
        subject.units.join(', '),
        subject.province,
        subject.email,
        subject.phone,
        subject.oldSerial && `số sê-ri chứng thư cũ ${subject.oldSerial}`,
        `thiết bị ${subject.deviceType}`,
      ]);
  }
}

function listed(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('; ')}.`.replace(/\.+$/, '.');
}

function day(iso: string): string {
  return formatDate(new Date(`${iso}T12:00:00Z`));
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, text };
}

function bullet(text: string) {
  return { type: 'bullet' as const, text };
}
