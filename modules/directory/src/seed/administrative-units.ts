/**
 * Districts and communes of Quảng Trị in 2021 with the codes of the General Statistics Office.
 * Names and codes are facts; they were checked against two lists under the MIT licence, whose
 * notices are kept: Copyright (c) 2021 Thang Le Quoc; Copyright (c) 2025 dvhcvn. The district that
 * the statistics spell "Đa Krông" bears its legal name here.
 */
export type District = {
  statisticalCode: string;
  /** `thành phố`, `thị xã` or `huyện`. */
  level: string;
  name: string;
  slug: string;
  communes: readonly Commune[];
};

export type Commune = {
  statisticalCode: string;
  /** `phường`, `xã` or `thị trấn`. */
  level: string;
  name: string;
};

export const PROVINCE = { statisticalCode: '45', name: 'Quảng Trị' } as const;

/** Cồn Cỏ is an island district without communes. */
export const DISTRICTS: readonly District[] = [
  district(
    '461',
    'thành phố',
    'Đông Hà',
    'dongha',
    `
    19330 Phường Đông Giang
    19333 Phường 1
    19336 Phường Đông Lễ
    19339 Phường Đông Thanh
    19342 Phường 2
    19345 Phường 4
    19348 Phường 5
    19351 Phường Đông Lương
    19354 Phường 3`,
  ),
  district(
    '462',
    'thị xã',
    'Quảng Trị',
    'txquangtri',
    `
    19357 Phường 1
    19358 Phường An Đôn
    19360 Phường 2
    19361 Phường 3
    19705 Xã Hải Lệ`,
  ),
  district(
    '464',
    'huyện',
    'Vĩnh Linh',
    'vinhlinh',
    `
    19363 Thị trấn Hồ Xá
    19366 Thị trấn Bến Quan
    19369 Xã Vĩnh Thái
    19372 Xã Vĩnh Tú
    19375 Xã Vĩnh Chấp
    19378 Xã Trung Nam
    19384 Xã Kim Thạch
    19387 Xã Vĩnh Long
    19393 Xã Vĩnh Khê
    19396 Xã Vĩnh Hòa
    19402 Xã Vĩnh Thủy
    19405 Xã Vĩnh Lâm
    19408 Xã Hiền Thành
    19414 Thị trấn Cửa Tùng
    19417 Xã Vĩnh Hà
    19420 Xã Vĩnh Sơn
    19423 Xã Vĩnh Giang
    19426 Xã Vĩnh Ô`,
  ),
  district(
    '465',
    'huyện',
    'Hướng Hóa',
    'huonghoa',
    `
    19429 Thị trấn Khe Sanh
    19432 Thị trấn Lao Bảo
    19435 Xã Hướng Lập
    19438 Xã Hướng Việt
    19441 Xã Hướng Phùng
    19444 Xã Hướng Sơn
    19447 Xã Hướng Linh
    19450 Xã Tân Hợp
    19453 Xã Hướng Tân
    19456 Xã Tân Thành
    19459 Xã Tân Long
    19462 Xã Tân Lập
    19465 Xã Tân Liên
    19468 Xã Húc
    19471 Xã Thuận
    19474 Xã Hướng Lộc
    19477 Xã Ba Tầng
    19480 Xã Thanh
    19483 Xã A Dơi
    19489 Xã Lìa
    19492 Xã Xy`,
  ),
  district(
    '466',
    'huyện',
    'Gio Linh',
    'giolinh',
    `
    19495 Thị trấn Gio Linh
    19496 Thị trấn Cửa Việt
    19498 Xã Trung Giang
    19501 Xã Trung Hải
    19504 Xã Trung Sơn
    19507 Xã Phong Bình
    19510 Xã Gio Mỹ
    19519 Xã Gio Hải
    19522 Xã Gio An
    19525 Xã Gio Châu
    19531 Xã Gio Việt
    19534 Xã Linh Trường
    19537 Xã Gio Sơn
    19543 Xã Gio Mai
    19546 Xã Hải Thái
    19549 Xã Linh Hải
    19552 Xã Gio Quang`,
  ),
  district(
    '467',
    'huyện',
    'Đakrông',
    'dakrong',
    `
    19555 Thị trấn Krông Klang
    19558 Xã Mò Ó
    19561 Xã Hướng Hiệp
    19564 Xã Đakrông
    19567 Xã Triệu Nguyên
    19570 Xã Ba Lòng
    19576 Xã Ba Nang
    19579 Xã Tà Long
    19582 Xã Húc Nghì
    19585 Xã A Vao
    19588 Xã Tà Rụt
    19591 Xã A Bung
    19594 Xã A Ngo`,
  ),
  district(
    '468',
    'huyện',
    'Cam Lộ',
    'camlo',
    `
    19597 Thị trấn Cam Lộ
    19600 Xã Cam Tuyền
    19603 Xã Thanh An
    19606 Xã Cam Thủy
    19612 Xã Cam Thành
    19615 Xã Cam Hiếu
    19618 Xã Cam Chính
    19621 Xã Cam Nghĩa`,
  ),
  district(
    '469',
    'huyện',
    'Triệu Phong',
    'trieuphong',
    `
    19624 Thị trấn Ái Tử
    19627 Xã Triệu An
    19630 Xã Triệu Vân
    19633 Xã Triệu Phước
    19636 Xã Triệu Độ
    19639 Xã Triệu Trạch
    19642 Xã Triệu Thuận
    19645 Xã Triệu Đại
    19648 Xã Triệu Hòa
    19651 Xã Triệu Lăng
    19654 Xã Triệu Sơn
    19657 Xã Triệu Long
    19660 Xã Triệu Tài
    19666 Xã Triệu Trung
    19669 Xã Triệu Ái
    19672 Xã Triệu Thượng
    19675 Xã Triệu Giang
    19678 Xã Triệu Thành`,
  ),
  district(
    '470',
    'huyện',
    'Hải Lăng',
    'hailang',
    `
    19681 Thị trấn Diên Sanh
    19684 Xã Hải An
    19687 Xã Hải Ba
    19693 Xã Hải Quy
    19696 Xã Hải Quế
    19699 Xã Hải Hưng
    19702 Xã Hải Phú
    19708 Xã Hải Thượng
    19711 Xã Hải Dương
    19714 Xã Hải Định
    19717 Xã Hải Lâm
    19726 Xã Hải Phong
    19729 Xã Hải Trường
    19735 Xã Hải Sơn
    19738 Xã Hải Chánh
    19741 Xã Hải Khê`,
  ),
  district('471', 'huyện', 'Cồn Cỏ', 'conco', ''),
];

function district(
  statisticalCode: string,
  level: string,
  name: string,
  slug: string,
  communeLines: string,
): District {
  const lines = communeLines.trim().split('\n').filter(Boolean);
  return { statisticalCode, level, name, slug, communes: lines.map(parseCommune) };
}

function parseCommune(line: string): Commune {
  const [, statisticalCode = '', level = '', name = ''] =
    line.trim().match(/^(\d{5}) (Phường|Xã|Thị trấn) (.+)$/u) ?? [];
  return { statisticalCode, level: level.toLocaleLowerCase('vi'), name };
}
