import { vnFold } from '@hien-luong/vn';
import type { UnitFacts } from '../data/unit-versions.ts';
import { type Commune, DISTRICTS, type District, PROVINCE } from './administrative-units.ts';
import { demoAgencyId } from './demo-id.ts';
import type { DemoUnit } from './demo-province.ts';
import { HEALTH_BODY, PROVINCIAL_BODIES, type ProvincialBody } from './provincial-bodies.ts';

export const PROVINCE_SLUG = 'ubnd';

/** First positions of each kind: lists of agencies of all kinds go in the order of protocol. */
const POSITION = { body: 100, district: 200, division: 300, commune: 1000, subordinate: 10_000 };

const DISTRICT_DIVISIONS = [
  'Văn phòng HĐND và UBND',
  'Phòng Nội vụ',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
];

/** 784 agencies and the divisions of the 31 bigger ones, parents first. */
export function buildUnits(): DemoUnit[] {
  const bodies = PROVINCIAL_BODIES.flatMap((body, index) => buildBody(body, index));
  const districts = DISTRICTS.flatMap((district, index) => buildDistrict(district, index));
  const units = [buildProvince(), ...bodies, ...districts];
  return inProtocolOrder(units);
}

function buildProvince(): DemoUnit {
  return unit(PROVINCE_SLUG, {
    ...committee(`tỉnh ${PROVINCE.name}`, 'province', PROVINCE.statisticalCode),
    parentId: null,
    code: 'H50',
    code102: '000.00.00.H50',
    codeIsDemo: false,
    place: PROVINCE.name,
  });
}

function buildBody(body: ProvincialBody, index: number): DemoUnit[] {
  const slug = slugOf(body.abbreviation === 'VP' ? 'vpub' : body.abbreviation);
  const code = `H50.${two(index + 1)}`;
  const agency = unit(slug, {
    name: body.name,
    shortName: body.name.replace('Ủy ban nhân dân', 'UBND'),
    abbreviation: body.abbreviation,
    kind: 'provincialBody',
    parentId: demoAgencyId(PROVINCE_SLUG),
    headTitle: body.headTitle,
    ...codes(code),
    place: PROVINCE.name,
  });
  const subordinates = body.subordinates.map((name, child) =>
    subordinate(name, agency, `${code}.${two(child + 1)}`),
  );
  const health = body.abbreviation === HEALTH_BODY ? buildHealth(agency, subordinates.length) : [];
  return [agency, ...divisions(agency, body.divisions), ...subordinates, ...health];
}

function buildDistrict(district: District, index: number): DemoUnit[] {
  const code = `H50.${two(PROVINCIAL_BODIES.length + index + 1)}`;
  const agency = unit(district.slug, {
    ...committee(`${district.level} ${district.name}`, 'district', district.statisticalCode),
    parentId: demoAgencyId(PROVINCE_SLUG),
    ...codes(code),
    place: placeOf(district),
  });
  const communes = district.communes.map((commune, child) =>
    unit(communeSlug(commune, district), {
      ...committee(`${commune.level} ${commune.name}`, 'commune', commune.statisticalCode),
      parentId: agency.id,
      ...codes(`${code}.${two(child + 1)}`),
      place: commune.name,
    }),
  );
  const subordinates = districtSubordinates(district).map((name, child) =>
    subordinate(name, agency, `${code}.${two(communes.length + child + 1)}`),
  );
  return [agency, ...divisions(agency, DISTRICT_DIVISIONS), ...communes, ...subordinates];
}

/** Two district services and three schools a commune; the island district has neither. */
function districtSubordinates(district: District): string[] {
  if (district.communes.length === 0) return [];
  const services = [
    `Trung tâm Văn hóa - Thể dục thể thao ${district.level} ${district.name}`,
    `Ban Quản lý dự án và Phát triển quỹ đất ${district.level} ${district.name}`,
  ];
  const schools = district.communes.flatMap((commune) =>
    ['Mầm non', 'Tiểu học', 'THCS'].map(
      (level) => `Trường ${level} ${placeName(commune, district)}`,
    ),
  );
  return [...services, ...schools];
}

/** A health centre for each district with communes, and below it a health station a commune. */
function buildHealth(body: DemoUnit, siblings: number): DemoUnit[] {
  const served = DISTRICTS.filter((district) => district.communes.length > 0);
  return served.flatMap((district, index) => {
    const code = `${body.facts.code}.${two(siblings + index + 1)}`;
    const name = `Trung tâm Y tế ${district.level} ${district.name}`;
    const centre = subordinate(name, body, code, placeOf(district));
    const stations = district.communes.map((commune, child) =>
      subordinate(
        `Trạm Y tế ${placeName(commune, district, true)}`,
        centre,
        `${code}.${two(child + 1)}`,
      ),
    );
    return [centre, ...stations];
  });
}

/** The town bears the province's name, so its place names its level too. */
function placeOf({ name, level }: District): string {
  return name === PROVINCE.name ? `${level} ${name}` : name;
}

function committee(of: string, kind: UnitFacts['kind'], statisticalCode: string) {
  return {
    name: `Ủy ban nhân dân ${of}`,
    shortName: `UBND ${of}`,
    abbreviation: 'UBND',
    kind,
    headTitle: 'Chủ tịch',
    statisticalCode,
  };
}

function divisions(agency: DemoUnit, names: readonly string[]): DemoUnit[] {
  return names.map((name, index) =>
    unit(`${agency.slug}.p${index + 1}`, {
      name,
      shortName: name,
      abbreviation: initials(name.replace(/^Phòng /u, '')),
      kind: 'division',
      parentId: agency.id,
      headTitle: name.startsWith('Văn phòng') ? 'Chánh Văn phòng' : 'Trưởng phòng',
      code: null,
      code102: null,
      codeIsDemo: false,
      place: agency.facts.place,
    }),
  );
}

function subordinate(
  name: string,
  parent: DemoUnit,
  code: string,
  place = parent.facts.place,
): DemoUnit {
  return unit(code.toLowerCase(), {
    name,
    shortName: name,
    abbreviation: initials(name),
    kind: 'subordinate',
    parentId: parent.id,
    headTitle: headTitleOf(name),
    ...codes(code),
    place,
  });
}

function headTitleOf(name: string): string {
  if (name.startsWith('Chi cục')) return 'Chi cục trưởng';
  if (/^Trường (Mầm non|Tiểu học|THCS|THPT|Trung cấp)/u.test(name)) return 'Hiệu trưởng';
  if (/^(Ban|Trạm|Phòng|Đoàn) /u.test(name)) return `Trưởng ${name.split(' ')[0]?.toLowerCase()}`;
  return 'Giám đốc';
}

type WrittenFacts = Omit<UnitFacts, 'position' | 'statisticalCode'> & { statisticalCode?: string };

function unit(slug: string, facts: WrittenFacts): DemoUnit {
  return {
    id: demoAgencyId(slug),
    slug,
    facts: { ...facts, statisticalCode: facts.statisticalCode ?? null, position: 0 },
  };
}

function inProtocolOrder(units: readonly DemoUnit[]): DemoUnit[] {
  const next = { ...POSITION };
  const positionOf = ({ kind }: UnitFacts) => {
    if (kind === 'province' || kind === 'outside') return 0;
    const series = kind === 'provincialBody' ? 'body' : kind;
    next[series] += 1;
    return next[series];
  };
  return units.map((one) => ({ ...one, facts: { ...one.facts, position: positionOf(one.facts) } }));
}

/** `H50.16.12.03` in the order of QCVN 102, leaf first and padded: `003.12.16.H50`. */
function codes(code: string) {
  const [, second = '00', third = '00', fourth = '0'] = code.split('.');
  return { code, code102: `${fourth.padStart(3, '0')}.${third}.${second}.H50`, codeIsDemo: true };
}

/** Wards that only bear a number need their district's name beside it. */
function placeName(commune: Commune, district: District, withLevel = false): string {
  const isNumbered = /^\d+$/.test(commune.name);
  const name = isNumbered || withLevel ? `${commune.level} ${commune.name}` : commune.name;
  return isNumbered ? `${name}, ${district.level} ${district.name}` : name;
}

function communeSlug(commune: Commune, district: District): string {
  const name = /^\d+$/.test(commune.name) ? `${commune.level}${commune.name}` : commune.name;
  return `${slugOf(name)}.${district.slug}`;
}

function slugOf(text: string): string {
  return vnFold(text).replace(/[^a-z0-9]/g, '');
}

function initials(name: string): string {
  const words = name.split(/[\s,-]+/u).filter((word) => word && word !== 'và');
  return words
    .map((word) => (/^\d|^[A-ZĐ]{2,}$/u.test(word) ? word : word.charAt(0)))
    .join('')
    .toLocaleUpperCase('vi');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
