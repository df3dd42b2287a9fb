import {
  Asked,
  Button,
  DayInput,
  Facts,
  Notice,
  PageHead,
  Panel,
  Stack,
  Tabs,
  useDesk,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangePlanPreview, PlanOrder } from '../../contract/index.ts';
import { useDirectoryApi } from '../parts/directory-api.ts';
import { PlanEnds } from '../parts/PlanEnds.tsx';
import { PlanSuccessors } from '../parts/PlanSuccessors.tsx';
import { PLAN_REFUSALS } from '../parts/plan-words.ts';
import { RunPlanDialog } from '../parts/RunPlanDialog.tsx';

/** The change of 1/7/2025: who would succeed whom, what keeps it, and the act itself. */
export function ChangePlanScreen() {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDirectoryApi();
  const [order, setOrder] = useState<PlanOrder>({
    plan: '2025-07-01',
    effectiveOn: today(),
    choices: [],
  });
  const answer = useQuery({
    ...api.previewChangePlan.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  });
  const choose = (unitId: string, successorKey: string) =>
    setOrder({
      ...order,
      choices: [
        ...order.choices.filter((choice) => choice.unitId !== unitId),
        ...(successorKey ? [{ unitId, successorKey }] : []),
      ],
    });
  return (
    <>
      <PageHead
        title={t`Bỏ cấp huyện, sắp xếp cấp xã (1/7/2025)`}
        lead={t`Xem trước toàn bộ, rồi thực hiện một lần. Chưa có gì thay đổi cho tới khi bấm Thực hiện.`}
      />
      <Stack gap="md">
        <div style={{ maxWidth: 240 }}>
          <DayInput
            label={t`Có hiệu lực từ ngày`}
            value={order.effectiveOn}
            onChange={(effectiveOn) => effectiveOn && setOrder({ ...order, effectiveOn })}
            min="2025-07-01"
            max={today()}
          />
        </div>
        <Asked answer={answer}>
          {(preview) => (
            <Preview
              order={order}
              preview={preview}
              isFresh={!answer.isFetching}
              onChoose={choose}
            />
          )}
        </Asked>
      </Stack>
    </>
  );
}

type PreviewProps = {
  order: PlanOrder;
  preview: ChangePlanPreview;
  isFresh: boolean;
  onChoose(unitId: string, successorKey: string): void;
};

function Preview({ order, preview, isFresh, onChoose }: PreviewProps) {
  const { i18n, t } = useLingui();
  const [running, setRunning] = useState(false);
  const faulty = preview.ends.filter(({ faults }) => faults.length > 0).length;
  return (
    <Stack gap="md">
      {preview.refusal !== null && <Notice title={i18n._(PLAN_REFUSALS[preview.refusal])} />}
      {preview.refusal === null && faulty > 0 && (
        <Notice title={t`Chưa thực hiện được: ${formatNumber(faulty)} đơn vị còn vướng`}>
          <Trans>
            Việc, người hoặc đơn vị trực thuộc ở đó sẽ không có ai nhận. Xem cột Vướng mắc.
          </Trans>
        </Notice>
      )}
      <Panel
        title={t`Tóm tắt`}
        actions={
          preview.refusal === null && (
            <Button disabled={!preview.ready || !isFresh} onClick={() => setRunning(true)}>
              <Trans>Thực hiện</Trans>
            </Button>
          )
        }
      >
        <Summary preview={preview} />
      </Panel>
      <Tabs defaultValue="ends" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="ends">
            <Trans>Kết thúc ({formatNumber(preview.ends.length)})</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="successors">
            <Trans>Đơn vị mới ({formatNumber(preview.successors.length)})</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ends" pt="md">
          <PlanEnds preview={preview} onChoose={onChoose} />
        </Tabs.Panel>
        <Tabs.Panel value="successors" pt="md">
          <PlanSuccessors preview={preview} />
        </Tabs.Panel>
      </Tabs>
      {running && (
        <RunPlanDialog order={order} preview={preview} onClose={() => setRunning(false)} />
      )}
    </Stack>
  );
}

function Summary({ preview: { ends, legalDocument, successors } }: { preview: ChangePlanPreview }) {
  const { t } = useLingui();
  const sum = (count: (end: ChangePlanPreview['ends'][number]) => number) =>
    formatNumber(ends.reduce((total, end) => total + count(end), 0));
  const districts = ends.filter(({ kind }) => kind === 'district').length;
  const joining = successors.filter(({ fromElsewhere }) => fromElsewhere.length > 0).length;
  return (
    <Facts
      facts={[
        { label: t`Theo`, value: legalDocument },
        {
          label: t`Kết thúc`,
          value: t`${formatNumber(districts)} UBND cấp huyện, ${formatNumber(ends.length - districts)} UBND cấp xã`,
        },
        {
          label: t`Bắt đầu`,
          value: t`${formatNumber(successors.length)} UBND cấp xã, trong đó ${formatNumber(joining)} từ Quảng Bình`,
        },
        {
          label: t`Người, tài khoản`,
          value: t`${sum(({ people }) => people)} người, ${sum(({ accounts }) => accounts)} tài khoản`,
        },
        { label: t`Đơn vị trực thuộc`, value: sum(({ children }) => children) },
        {
          label: t`Việc đang mở`,
          value: sum(({ work }) =>
            work.reduce(
              (total, { count, kind }) => total + (kind === 'certificates' ? 0 : count),
              0,
            ),
          ),
        },
      ]}
    />
  );
}
