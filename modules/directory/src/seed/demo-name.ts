const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Mai Cao Tạ Thái Hà Đoàn'.split(
    ' ',
  );

/** Rivers, trees, flowers and virtues; two words make a long name. */
const GIVEN = (
  'An,Bằng,Bích Liên,Bến Hải,Cẩm Tú,Chí Thiện,Cúc,Diệu Hiền,Dũng,Đào,Đoan Trang,Đức Hạnh,Giang,Hải Đường,' +
  'Hảo,Hiền Lương,Hiếu,Hoài Hương,Hồng Sâm,Hướng Dương,Khiêm,Khoan Thai,Kiên,Kim Ngân,Lạc An,Lan,Lim,' +
  'Liêm Chính,Long Não,Mai,Mẫn Cán,Minh Triết,Mộc Miên,Nghĩa,Ngọc Lan,Nhẫn,Ô Lâu,Phượng Vĩ,Quế,Quỳnh,' +
  'Sa Mu,Sen,Sơn Trà,Thạch Hãn,Thanh Liêm,Thảo Nguyên,Thành Tâm,Thông,Tín,Trúc,Tường Vi,Uyên Bác,Vàng Tâm,' +
  'Vân Sam,Vĩnh Định,Vô Tư,Xuân Đào,Xoan,Ý Nhi,Yến'
).split(',');

const MIDDLES = ['', 'Văn', 'Thị', 'Hữu', 'Thị Ngọc Phương'];

const COMBINATIONS = FAMILIES.length * GIVEN.length;
/** Coprime to the number of combinations, so stepping by it meets each of them once. */
const STRIDE = 1009;

/**
 * Name of the demo's n-th person, from 0; different for every n below 7,200. "Mẫu" (specimen) in
 * every one tells readers that nobody is called so.
 */
export function demoName(n: number): { familyAndMiddle: string; given: string } {
  const spot = (n * STRIDE) % COMBINATIONS;
  const family = FAMILIES[spot % FAMILIES.length] ?? '';
  const given = GIVEN[Math.floor(spot / FAMILIES.length)] ?? '';
  const middle = MIDDLES[(Math.floor(n / COMBINATIONS) + n * 3) % MIDDLES.length] ?? '';
  return { familyAndMiddle: [family, middle, 'Mẫu'].filter(Boolean).join(' '), given };
}
