/**
 * The change of 1/7/2025 in Quảng Trị: no districts, 78 units of the commune level. Names, codes and
 * what each was formed of are facts of Nghị quyết 1680/NQ-UBTVQH15; they were checked against two
 * lists under the MIT licence, whose notices are kept: Copyright (c) 2021 Thang Le Quoc; Copyright
 * (c) 2025 dvhcvn. Codes of statistics name other places after the change than before.
 */
export type FormedCommune = {
  statisticalCode: string;
  /** `phường`, `xã` or `đặc khu`. */
  level: string;
  name: string;
  /** Codes of the units of Quảng Trị that it was formed of, as they stood before. */
  from: readonly string[];
  /** Names of the units of Quảng Bình that it was formed of. */
  fromElsewhere: readonly string[];
};

/** Out of Quảng Trị; each with the codes before the change. */
const OF_QUANG_TRI = `
19333 Phường Đông Hà < 19330 19333 19339 19345 19354
19351 Phường Nam Đông Hà < 19336 19342 19348 19351
19360 Phường Quảng Trị < 19357 19358 19360 19361 19705
19363 Xã Vĩnh Linh < 19363 19375 19387
19366 Xã Bến Quan < 19366 19393 19417 19426
19372 Xã Vĩnh Hoàng < 19369 19372 19378 19396
19405 Xã Vĩnh Thủy < 19402 19405 19420
19414 Xã Cửa Tùng < 19384 19408 19414 19423
19429 Xã Khe Sanh < 19429 19450 19453 19468
19432 Xã Lao Bảo < 19432 19456 19459
19435 Xã Hướng Lập < 19435 19438
19441 Xã Hướng Phùng < 19441 19444 19447
19462 Xã Tân Lập < 19462 19465 19474
19483 Xã A Dơi < 19477 19483 19492
19489 Xã Lìa < 19471 19480 19489
19495 Xã Gio Linh < 19495 19507 19510 19552
19496 Xã Cửa Việt < 19496 19519 19543
19501 Xã Bến Hải < 19498 19501 19504
19537 Xã Cồn Tiên < 19522 19534 19537 19546
19555 Xã Hướng Hiệp < 19555 19558 19561
19564 Xã Đakrông < 19564 19576 19579
19567 Xã Ba Lòng < 19567 19570
19588 Xã Tà Rụt < 19582 19585 19588
19594 Xã La Lay < 19591 19594
19597 Xã Cam Lộ < 19597 19612 19618 19621
19603 Xã Hiếu Giang < 19600 19603 19606 19615
19624 Xã Triệu Phong < 19624 19672 19678
19639 Xã Nam Cửa Việt < 19627 19633 19639
19645 Xã Triệu Bình < 19636 19642 19645 19648
19654 Xã Triệu Cơ < 19654 19660 19666
19669 Xã Ái Tử < 19657 19669 19675
19681 Xã Diên Sanh < 19681 19714 19729
19699 Xã Vĩnh Định < 19687 19693 19699
19702 Xã Hải Lăng < 19702 19708 19717
19735 Xã Nam Hải Lăng < 19726 19735 19738
19741 Xã Mỹ Thủy < 19684 19711 19741
19742 Đặc khu Cồn Cỏ < 471
`;

/** Out of Quảng Bình; each with the names before the change. */
const OF_QUANG_BINH = `
18859 Phường Đồng Thuận < Phường Bắc Lý, Xã Quang Phú, Xã Lộc Ninh
18871 Phường Đồng Sơn < Phường Đồng Sơn, Phường Bắc Nghĩa, Xã Nghĩa Ninh, Xã Thuận Đức
18880 Phường Đồng Hới < Phường Hải Thành, Phường Đồng Phú, Phường Nam Lý, Phường Đồng Hải, Phường Phú Hải, Phường Đức Ninh Đông, Xã Bảo Ninh, Xã Đức Ninh
18901 Xã Minh Hóa < Thị trấn Quy Đạt, Xã Hồng Hóa, Xã Xuân Hóa, Xã Yên Hóa
18904 Xã Dân Hóa < Xã Dân Hóa, Xã Trọng Hóa
18919 Xã Tân Thành < Xã Tân Thành
18922 Xã Kim Điền < Xã Hóa Hợp, Xã Hóa Sơn
18943 Xã Kim Phú < Xã Minh Hóa, Xã Tân Hóa, Xã Trung Hóa, Xã Thượng Hóa
18949 Xã Đồng Lê < Thị trấn Đồng Lê, Xã Kim Hóa, Xã Thuận Hóa, Xã Lê Hóa, Xã Sơn Hóa
18952 Xã Tuyên Sơn < Xã Hương Hóa, Xã Thanh Thạch
18958 Xã Tuyên Lâm < Xã Thanh Hóa, Xã Lâm Hóa
18985 Xã Tuyên Phú < Xã Đồng Hóa, Xã Thạch Hóa, Xã Đức Hóa
18991 Xã Tuyên Bình < Xã Ngư Hóa, Xã Phong Hóa, Xã Mai Hóa
18997 Xã Tuyên Hóa < Xã Tiến Hóa, Xã Châu Hóa, Xã Cao Quảng, Xã Văn Hóa
19009 Phường Ba Đồn < Phường Ba Đồn, Phường Quảng Long, Phường Quảng Phong, Xã Quảng Hải
19021 Xã Phú Trạch < Xã Quảng Hợp, Xã Quảng Kim, Xã Quảng Đông, Xã Quảng Phú
19030 Xã Trung Thuần < Xã Quảng Thạch, Xã Quảng Lưu, Xã Quảng Tiến
19033 Xã Hòa Trạch < Xã Quảng Châu, Xã Quảng Tùng, Xã Cảnh Dương
19051 Xã Tân Gianh < Xã Liên Trường, Xã Phù Cảnh, Xã Quảng Thanh
19057 Xã Quảng Trạch < Xã Quảng Hưng, Xã Quảng Xuân, Xã Quảng Phương
19066 Phường Bắc Gianh < Phường Quảng Thọ, Phường Quảng Thuận, Phường Quảng Phúc
19075 Xã Nam Ba Đồn < Xã Quảng Tiên, Xã Quảng Trung, Xã Quảng Tân, Xã Quảng Sơn, Xã Quảng Thủy
19093 Xã Nam Gianh < Xã Quảng Lộc, Xã Quảng Văn, Xã Quảng Hòa, Xã Quảng Minh
19111 Xã Hoàn Lão < Thị trấn Hoàn Lão, Xã Trung Trạch, Xã Tây Trạch, Xã Hòa Trạch, Xã Đại Trạch
19126 Xã Bắc Trạch < Xã Hạ Mỹ, Xã Bắc Trạch, Xã Thanh Trạch, Xã Liên Trạch
19138 Xã Phong Nha < Xã Xuân Trạch, Xã Lâm Trạch, Xã Phúc Trạch, Thị trấn Phong Nha
19141 Xã Bố Trạch < Xã Cự Nẫm, Xã Hưng Trạch, Xã Vạn Trạch, Xã Phú Định
19147 Xã Thượng Trạch < Xã Thượng Trạch, Xã Tân Trạch
19159 Xã Đông Trạch < Xã Hải Phú, Xã Sơn Lộc, Xã Đồng Trạch, Xã Đức Trạch
19198 Xã Nam Trạch < Thị trấn NT Việt Trung, Xã Nhân Trạch, Xã Lý Nam
19204 Xã Trường Sơn < Xã Trường Sơn, Xã Trường Xuân
19207 Xã Quảng Ninh < Thị trấn Quán Hàu, Xã Vĩnh Ninh, Xã Võ Ninh, Xã Hàm Ninh
19225 Xã Ninh Châu < Xã Hải Ninh, Xã Duy Ninh, Xã Gia Ninh, Xã Tân Ninh
19237 Xã Trường Ninh < Xã Hiền Ninh, Xã Xuân Ninh, Xã An Ninh, Xã Vạn Ninh
19246 Xã Lệ Ninh < Thị trấn NT Lệ Ninh, Xã Hoa Thủy, Xã Sơn Thủy
19249 Xã Lệ Thủy < Thị trấn Kiến Giang, Xã An Thủy, Xã Phong Thủy, Xã Lộc Thủy, Xã Liên Thủy, Xã Xuân Thủy
19255 Xã Cam Hồng < Xã Hồng Thủy, Xã Ngư Thủy Bắc, Xã Thanh Thủy, Xã Cam Thủy
19288 Xã Sen Ngư < Xã Hưng Thủy, Xã Ngư Thủy, Xã Sen Thủy
19291 Xã Tân Mỹ < Xã Dương Thủy, Xã Tân Thủy, Xã Mỹ Thủy, Xã Thái Thủy
19309 Xã Trường Phú < Xã Phú Thủy, Xã Mai Thủy, Xã Trường Thủy
19318 Xã Kim Ngân < Xã Ngân Thủy, Xã Kim Thủy, Xã Lâm Thủy
`;

export const COMMUNES_OF_2025: readonly FormedCommune[] = [
  ...linesOf(OF_QUANG_TRI).map((line) => ({
    ...headOf(line),
    from: tailOf(line).split(' '),
    fromElsewhere: [],
  })),
  ...linesOf(OF_QUANG_BINH).map((line) => ({
    ...headOf(line),
    from: [],
    fromElsewhere: tailOf(line).split(', '),
  })),
];

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

function headOf(line: string) {
  const [, statisticalCode = '', level = '', name = ''] =
    /^(\d{5}) (Phường|Xã|Đặc khu) (.+) </u.exec(line) ?? [];
  return { statisticalCode, level: level.toLocaleLowerCase('vi'), name };
}

function tailOf(line: string): string {
  return line.slice(line.indexOf('<') + 2);
}
