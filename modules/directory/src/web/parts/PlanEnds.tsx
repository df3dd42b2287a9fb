import { type Column, DataTable, NativeSelect, StateTag } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { ChangePlanPreview, PlannedEnd } from '../../contract/index.ts';
import { PLAN_BASES, PLAN_FAULTS, WORK_KINDS } from './plan-words.ts';

type Props = { preview: ChangePlanPreview; onChoose(unitId: string, successorKey: string): void };

/** What ends and who takes its place; what wants a decision comes first. */
export function PlanEnds({ preview, onChoose }: Props) {
  const { i18n, t } = useLingui();
  const rank = ({ basis, faults }: PlannedEnd) => (faults.length > 0 ? 0 : basis === 'law' ? 2 : 1);
  const columns: Column<PlannedEnd>[] = [
    {
      id: 'name',
      header: t`Đơn vị kết thúc`,
      phone: 'title',
      wrap: true,
      cell: ({ name }) => name,
    },
    {
      id: 'successor',
      header: t`Đơn vị kế thừa`,
      wrap: true,
      cell: (end) => <Successor end={end} preview={preview} onChoose={onChoose} />,
    },
    {
      id: 'people',
      header: t`Người`,
      width: '80px',
      align: 'end',
      cell: ({ people }) => formatNumber(people),
    },
    {
      id: 'children',
      header: t`Trực thuộc`,
      width: '100px',
      align: 'end',
      cell: ({ children }) => formatNumber(children),
    },
    {
      id: 'work',
      header: t`Việc đang mở`,
      wrap: true,
      cell: ({ work }) =>
        work.map(({ kind, count }) => (
          <div key={kind}>
            {formatNumber(count)} {i18n._(WORK_KINDS[kind])}
          </div>
        )),
    },
    {
      id: 'faults',
      header: t`Vướng mắc`,
      wrap: true,
      cell: ({ faults }) =>
        faults.map(({ fault }) => <div key={fault}>{i18n._(PLAN_FAULTS[fault])}</div>),
    },
  ];
  return (
    <DataTable
      label={t`Đơn vị kết thúc và đơn vị kế thừa`}
      rows={preview.ends.toSorted((a, b) => rank(a) - rank(b))}
      columns={columns}
      rowId={({ id }) => id}
      height="560px"
    />
  );
}

function Successor({ end, preview, onChoose }: Props & { end: PlannedEnd }) {
  const { i18n, t } = useLingui();
  const { basis, id, name, successorKey } = end;
  const here = preview.successors.filter(({ fromElsewhere }) => fromElsewhere.length === 0);
  if (basis === 'law') return here.find(({ key }) => key === successorKey)?.name;
  return (
    <>
      <NativeSelect
        aria-label={t`Đơn vị kế thừa của ${name}`}
        value={successorKey ?? ''}
        onChange={({ currentTarget }) => onChoose(id, currentTarget.value)}
        data={[
          { value: '', label: t`Chọn…` },
          ...here.map(({ key, name: label }) => ({ value: key, label })),
        ]}
        size="xs"
      />
      {basis !== null && (
        <StateTag tone={basis === 'choice' ? 'good' : 'attention'}>
          {i18n._(PLAN_BASES[basis])}
        </StateTag>
      )}
    </>
  );
}
