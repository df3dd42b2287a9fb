export type ProvincialBody = {
  name: string;
  abbreviation: string;
  headTitle: string;
  divisions: readonly string[];
  subordinates: readonly string[];
};

const SGD = 'SGDĐT';
const SYT = 'SYT';

/**
 * The 20 bodies under the province's people's committee in 2021, in the order of protocol. Their
 * divisions and subordinate agencies are plausible ones, for the demo only.
 */
export const PROVINCIAL_BODIES: readonly ProvincialBody[] = [
  body('Văn phòng Ủy ban nhân dân tỉnh', 'VP', {
    headTitle: 'Chánh Văn phòng',
    divisions:
      'Phòng Hành chính - Tổ chức; Phòng Tổng hợp; Phòng Kinh tế; Phòng Khoa giáo - Văn xã',
    subordinates: 'Trung tâm Phục vụ hành chính công tỉnh; Trung tâm Tin học; Nhà khách tỉnh',
  }),
  body('Sở Nội vụ', 'SNV', {
    divisions:
      'Văn phòng; Phòng Tổ chức, biên chế; Phòng Công chức, viên chức; Phòng Cải cách hành chính',
    subordinates:
      'Ban Thi đua - Khen thưởng; Ban Tôn giáo; Chi cục Văn thư - Lưu trữ; Trung tâm Lưu trữ lịch sử tỉnh',
  }),
  body('Sở Tư pháp', 'STP', {
    divisions:
      'Văn phòng; Phòng Xây dựng và Kiểm tra văn bản; Phòng Hành chính tư pháp; Phòng Bổ trợ tư pháp',
    subordinates:
      'Trung tâm Trợ giúp pháp lý nhà nước; Trung tâm Dịch vụ đấu giá tài sản; Phòng Công chứng số 1',
  }),
  body('Sở Kế hoạch và Đầu tư', 'SKHĐT', {
    divisions:
      'Văn phòng; Phòng Tổng hợp, quy hoạch; Phòng Đăng ký kinh doanh; Phòng Đấu thầu, thẩm định',
    subordinates: 'Trung tâm Xúc tiến đầu tư; Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa',
  }),
  body('Sở Tài chính', 'STC', {
    divisions:
      'Văn phòng; Phòng Quản lý ngân sách; Phòng Quản lý giá và công sản; Phòng Tài chính đầu tư',
    subordinates: 'Trung tâm Tư vấn và Dịch vụ tài chính công',
  }),
  body('Sở Công Thương', 'SCT', {
    divisions:
      'Văn phòng; Phòng Quản lý công nghiệp; Phòng Quản lý thương mại; Phòng Quản lý năng lượng',
    subordinates: 'Trung tâm Khuyến công và Xúc tiến thương mại; Trung tâm Tiết kiệm năng lượng',
  }),
  body('Sở Nông nghiệp và Phát triển nông thôn', 'SNN', {
    divisions:
      'Văn phòng; Phòng Kế hoạch - Tài chính; Phòng Tổ chức cán bộ; Phòng Quản lý xây dựng công trình',
    subordinates:
      'Chi cục Kiểm lâm; Chi cục Thủy lợi; Chi cục Trồng trọt và Bảo vệ thực vật; Chi cục Chăn nuôi và Thú y; Chi cục Thủy sản; Chi cục Phát triển nông thôn; Chi cục Quản lý chất lượng nông lâm sản và thủy sản; Trung tâm Khuyến nông; Trung tâm Nước sạch và Vệ sinh môi trường nông thôn; Ban Quản lý rừng phòng hộ lưu vực sông Bến Hải; Ban Quản lý rừng phòng hộ lưu vực sông Thạch Hãn; Ban Quản lý rừng phòng hộ Hướng Hóa - Đakrông; Ban Quản lý Khu bảo tồn thiên nhiên Bắc Hướng Hóa; Ban Quản lý Khu bảo tồn thiên nhiên Đakrông; Ban Quản lý Cảng cá; Ban Quản lý Khu bảo tồn biển đảo Cồn Cỏ',
  }),
  body('Sở Giao thông vận tải', 'SGTVT', {
    divisions:
      'Văn phòng; Phòng Quản lý kết cấu hạ tầng; Phòng Quản lý vận tải và phương tiện; Phòng Quản lý chất lượng công trình',
    subordinates:
      'Ban Quản lý bảo trì đường bộ; Trung tâm Đăng kiểm xe cơ giới; Trung tâm Đào tạo và Sát hạch lái xe',
  }),
  body('Sở Xây dựng', 'SXD', {
    divisions:
      'Văn phòng; Phòng Quy hoạch kiến trúc; Phòng Quản lý xây dựng; Phòng Quản lý nhà và hạ tầng',
    subordinates:
      'Trung tâm Quy hoạch xây dựng; Trung tâm Kiểm định chất lượng công trình xây dựng',
  }),
  body('Sở Tài nguyên và Môi trường', 'STNMT', {
    divisions: 'Văn phòng; Phòng Kế hoạch - Tài chính; Phòng Khoáng sản; Phòng Tài nguyên nước',
    subordinates:
      'Chi cục Bảo vệ môi trường; Chi cục Biển, Hải đảo và Khí tượng thủy văn; Chi cục Quản lý đất đai; Văn phòng Đăng ký đất đai; Trung tâm Quan trắc tài nguyên và môi trường; Trung tâm Phát triển quỹ đất tỉnh; Trung tâm Công nghệ thông tin tài nguyên và môi trường; Quỹ Bảo vệ môi trường',
  }),
  body('Sở Thông tin và Truyền thông', 'STTTT', {
    divisions:
      'Văn phòng; Phòng Công nghệ thông tin; Phòng Bưu chính - Viễn thông; Phòng Thông tin - Báo chí - Xuất bản',
    subordinates: 'Trung tâm Công nghệ thông tin và Truyền thông',
  }),
  body('Sở Lao động - Thương binh và Xã hội', 'SLĐTBXH', {
    divisions: 'Văn phòng; Phòng Người có công; Phòng Lao động, việc làm; Phòng Bảo trợ xã hội',
    subordinates:
      'Trung tâm Dịch vụ việc làm; Trung tâm Bảo trợ xã hội tổng hợp 1; Trung tâm Bảo trợ xã hội tổng hợp 2; Trung tâm Điều dưỡng người có công; Trung tâm Công tác xã hội; Trường Trung cấp nghề; Cơ sở cai nghiện ma túy tỉnh',
  }),
  body('Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', {
    divisions:
      'Văn phòng; Phòng Quản lý văn hóa và gia đình; Phòng Quản lý thể dục thể thao; Phòng Quản lý du lịch',
    subordinates:
      'Trung tâm Văn hóa - Điện ảnh; Bảo tàng tỉnh; Thư viện tỉnh; Đoàn Nghệ thuật truyền thống; Trung tâm Huấn luyện và Thi đấu thể dục thể thao; Trung tâm Quản lý di tích; Trung tâm Xúc tiến du lịch',
  }),
  body('Sở Khoa học và Công nghệ', 'SKHCN', {
    divisions:
      'Văn phòng; Phòng Kế hoạch - Tài chính; Phòng Quản lý khoa học; Phòng Quản lý công nghệ',
    subordinates:
      'Chi cục Tiêu chuẩn Đo lường Chất lượng; Trung tâm Nghiên cứu, ứng dụng và thông tin khoa học công nghệ; Trung tâm Kỹ thuật tiêu chuẩn đo lường chất lượng',
  }),
  body('Sở Giáo dục và Đào tạo', SGD, {
    divisions:
      'Văn phòng; Phòng Giáo dục trung học; Phòng Giáo dục mầm non - tiểu học; Phòng Kế hoạch - Tài chính',
    subordinates: `Trung tâm Giáo dục thường xuyên tỉnh; Trung tâm Hỗ trợ phát triển giáo dục hòa nhập; ${highSchools()}`,
  }),
  body('Sở Y tế', SYT, {
    divisions: 'Văn phòng; Phòng Nghiệp vụ y; Phòng Nghiệp vụ dược; Phòng Kế hoạch - Tài chính',
    subordinates:
      'Bệnh viện Đa khoa tỉnh; Bệnh viện Đa khoa khu vực Triệu Hải; Bệnh viện Chuyên khoa Lao và Bệnh phổi; Bệnh viện Mắt; Bệnh viện Y học cổ truyền và Phục hồi chức năng; Trung tâm Kiểm soát bệnh tật; Trung tâm Kiểm nghiệm; Trung tâm Giám định y khoa; Trung tâm Pháp y; Chi cục Dân số - Kế hoạch hóa gia đình; Chi cục An toàn vệ sinh thực phẩm',
  }),
  body('Sở Ngoại vụ', 'SNgV', {
    divisions: 'Văn phòng; Phòng Lãnh sự; Phòng Hợp tác quốc tế; Phòng Quản lý biên giới',
    subordinates: 'Trung tâm Dịch vụ đối ngoại',
  }),
  body('Thanh tra tỉnh', 'TTr', {
    headTitle: 'Chánh Thanh tra',
    divisions:
      'Văn phòng; Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2; Phòng Giám sát, kiểm tra và xử lý sau thanh tra',
    subordinates: '',
  }),
  body('Ban Dân tộc', 'BDT', {
    headTitle: 'Trưởng ban',
    divisions:
      'Văn phòng; Phòng Kế hoạch - Tổng hợp; Phòng Chính sách dân tộc; Phòng Tuyên truyền và Địa bàn',
    subordinates: '',
  }),
  body('Ban Quản lý Khu kinh tế tỉnh', 'BQLKKT', {
    headTitle: 'Trưởng ban',
    divisions:
      'Văn phòng; Phòng Quản lý đầu tư; Phòng Quản lý quy hoạch và xây dựng; Phòng Quản lý doanh nghiệp',
    subordinates: 'Trung tâm Quản lý khai thác hạ tầng khu kinh tế',
  }),
];

/** Abbreviations of the bodies whose agencies the districts' lists add to. */
export const HEALTH_BODY = SYT;

function body(
  name: string,
  abbreviation: string,
  parts: { headTitle?: string; divisions: string; subordinates: string },
): ProvincialBody {
  return {
    name,
    abbreviation,
    headTitle: parts.headTitle ?? 'Giám đốc',
    divisions: listOf(parts.divisions),
    subordinates: listOf(parts.subordinates),
  };
}

function listOf(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Two dozen upper secondary schools, numbered within their districts. */
function highSchools(): string {
  const counts = [
    ['Đông Hà', 4],
    ['Thị xã Quảng Trị', 2],
    ['Vĩnh Linh', 4],
    ['Hướng Hóa', 3],
    ['Gio Linh', 3],
    ['Đakrông', 2],
    ['Cam Lộ', 2],
    ['Triệu Phong', 2],
    ['Hải Lăng', 2],
  ] as const;
  return counts
    .flatMap(([place, count]) =>
      Array.from({ length: count }, (_, index) => `Trường THPT số ${index + 1} ${place}`),
    )
    .join('; ');
}
