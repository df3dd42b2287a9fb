import {
  Asked,
  DateText,
  Facts,
  PageHead,
  Panel,
  RecordPage,
  Stack,
  useFilters,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { UnitDetail } from '../../contract/index.ts';
import { useDirectoryApi } from '../parts/directory-api.ts';
import { OrganisationFilters } from '../parts/organisation-filters.ts';
import { UnitActs } from '../parts/UnitActs.tsx';
import { UnitCode } from '../parts/UnitCode.tsx';
import { UnitHistory } from '../parts/UnitHistory.tsx';
import { UnitLink } from '../parts/UnitLink.tsx';
import { UnitPeople } from '../parts/UnitPeople.tsx';
import { UnitTree } from '../parts/UnitTree.tsx';
import { KINDS } from '../parts/unit-words.ts';

export function UnitScreen() {
  const api = useDirectoryApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const { filters } = useFilters(OrganisationFilters);
  const answer = useQuery(api.getUnit.queryOptions({ input: { id, at: filters.at } }));
  return <Asked answer={answer}>{(unit) => <Unit unit={unit} at={filters.at} />}</Asked>;
}

function Unit({ unit, at }: { unit: UnitDetail; at: string | undefined }) {
  const { t } = useLingui();
  return (
    <>
      <PageHead
        title={unit.name}
        lead={<Ancestors unit={unit} at={at} />}
        actions={at === undefined && <UnitActs unit={unit} />}
      />
      {at !== undefined && <AsOf id={unit.id} at={at} />}
      <RecordPage
        thing={
          <>
            <Panel title={t`Người giữ chức vụ`} flush>
              <UnitPeople unitId={unit.id} posts={unit.posts} />
            </Panel>
            {unit.childCount > 0 && <ChildUnits id={unit.id} at={at} />}
          </>
        }
        facts={
          <>
            <Panel title={t`Thông tin`}>
              <UnitFacts unit={unit} />
            </Panel>
            <Panel title={t`Lịch sử`}>
              <UnitHistory unit={unit} />
            </Panel>
          </>
        }
      />
    </>
  );
}

function ChildUnits({ id, at }: { id: string; at: string | undefined }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Đơn vị trực thuộc`}>
      <Stack gap="sm">
        <strong>
          <Trans>Đơn vị trực thuộc</Trans>
        </strong>
        <UnitTree at={at} parentId={id} />
      </Stack>
    </section>
  );
}

/** Nobody may take what was for what is. */
function AsOf({ id, at }: { id: string; at: string }) {
  return (
    <p>
      <Trans>
        Thông tin tại ngày <DateText date={at} />.
      </Trans>{' '}
      <Link to={`/organisation/${id}`}>
        <Trans>Xem hiện nay</Trans>
      </Link>
    </p>
  );
}

type AncestorsProps = { unit: UnitDetail; at: string | undefined };

function Ancestors({ unit: { ancestors }, at }: AncestorsProps) {
  const { t } = useLingui();
  if (ancestors.length === 0) return null;
  return (
    <nav aria-label={t`Thuộc`}>
      {ancestors.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ' › '}
          <UnitLink id={id} at={at}>
            {name}
          </UnitLink>
        </span>
      ))}
    </nav>
  );
}

function UnitFacts({ unit }: { unit: UnitDetail }) {
  const { i18n, t } = useLingui();
  return (
    <Facts
      facts={[
        { label: t`Loại`, value: i18n._(KINDS[unit.kind]) },
        { label: t`Viết tắt`, value: unit.abbreviation },
        { label: t`Mã định danh`, value: unit.code && <UnitCode {...unit} /> },
        { label: t`Mã theo QCVN 102`, value: unit.code102 },
        { label: t`Mã thống kê`, value: unit.statisticalCode },
        { label: t`Địa danh`, value: unit.place },
        {
          label: t`Có từ`,
          value: unit.versions[0] && <DateText date={unit.versions[0].validFrom} />,
        },
      ]}
    />
  );
}
