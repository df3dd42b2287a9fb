import {
  Asked,
  Button,
  DateText,
  downloadBase64,
  Facts,
  Group,
  Notice,
  PageHead,
  Panel,
  RecordPage,
  StateTag,
  Timeline,
  TimeText,
  useDesk,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RequestDetail } from '../../contract/index.ts';
import { REQUEST_TERMS } from '../../rules/request-terms.ts';
import { RequestActs } from '../parts/RequestActs.tsx';
import { RequestSubjects } from '../parts/RequestSubjects.tsx';
import { GROUNDS, REQUEST_ACTS, REQUEST_FORMS, REQUEST_STATES } from '../parts/register-words.ts';
import { useTrustApi } from '../parts/trust-api.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One request: what is asked for whom, where it stands, and the next act of this post. */
export function RequestScreen() {
  const api = useTrustApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(api.getRequest.queryOptions({ input: { id } }));
  return <Asked answer={answer}>{(request) => <RequestPage request={request} />}</Asked>;
}

type Props = { request: RequestDetail };

function RequestPage({ request }: Props) {
  const { i18n, t } = useLingui();
  const { form, state, fields, agency, timeline, heldAt } = request;
  const stateWords = REQUEST_STATES[state];
  return (
    <>
      <PageHead
        title={i18n._(REQUEST_FORMS[form])}
        beside={<StateTag tone={stateWords.tone}>{i18n._(stateWords.word)}</StateTag>}
        lead={agency.name}
        actions={<RequestActs request={request} />}
      />
      <RecordPage
        first={heldAt ? <Held at={heldAt} /> : undefined}
        thing={
          <>
            <Panel
              title={t`Đề nghị cho`}
              actions={form === 'newPerson' && <SheetButton request={request} />}
            >
              <RequestSubjects subjects={fields.subjects} />
            </Panel>
            <Panel title={t`Nội dung`}>
              <Content request={request} />
            </Panel>
          </>
        }
        facts={
          <>
            <Certificates request={request} />
            <Panel title={t`Quá trình`}>
              <Timeline
                label={t`Quá trình`}
                lines={timeline.toReversed().map(({ seq, at, act, person, note }) => ({
                  key: String(seq),
                  at,
                  act: i18n._(REQUEST_ACTS[act]),
                  actor: person,
                  note: note || null,
                }))}
              />
            </Panel>
          </>
        }
      />
    </>
  );
}

function Held({ at }: { at: string }) {
  const { t } = useLingui();
  return (
    <Notice title={t`Chứng thư đã tạm dừng trong hệ thống`}>
      <Trans>
        Từ <TimeText at={at} /> khóa không mở được; rút lại hoặc từ chối đề nghị thì dùng lại được.
      </Trans>
    </Notice>
  );
}

function SheetButton({ request: { id } }: Props) {
  const api = useTrustApi();
  return (
    <Button
      variant="default"
      size="xs"
      onClick={async () => {
        const { name, base64 } = await api.exportSheet.call({ id });
        downloadBase64(name, base64, XLSX);
      }}
    >
      <Trans>Tải bảng 19 cột</Trans>
    </Button>
  );
}

function Content({ request }: Props) {
  const { i18n, t } = useLingui();
  const { agencyId } = useDesk();
  const { id, fields, dueOn, form, requester, number, agency, timeline } = request;
  // The letter is drafted with the approval and has the request's id.
  const hasLetter = agency.id === agencyId && timeline.some(({ act }) => act === 'approved');
  const { receiver, ground, coordinator, note } = fields;
  const { workingDays, basis } = REQUEST_TERMS[form];
  return (
    <Facts
      facts={[
        { label: t`Số trong hệ thống`, value: String(number) },
        { label: t`Người lập`, value: requester },
        { label: t`Căn cứ thu hồi`, value: ground && i18n._(GROUNDS[ground]) },
        { label: t`Người phối hợp`, value: coordinator },
        { label: t`Ghi chú`, value: note },
        {
          label: t`Người nhận thiết bị`,
          value:
            receiver && [receiver.name, receiver.title, receiver.phone, receiver.email].join(', '),
        },
        { label: t`Địa chỉ nhận`, value: receiver?.address },
        {
          label: t`Thời hạn nơi cấp trả lời`,
          value:
            basis === 'decree'
              ? t`${workingDays} ngày làm việc (NĐ 68/2024/NĐ-CP Điều 11)`
              : t`${workingDays} ngày làm việc, theo cấu hình`,
        },
        { label: t`Hạn trả lời`, value: dueOn && <DateText date={dueOn} /> },
        {
          label: t`Công văn gửi nơi cấp`,
          value: hasLetter ? <Link to={`/outgoing/${id}`}>{t`Mở công văn`}</Link> : null,
        },
        {
          label: t`Bản in`,
          value: t`Mẫu nội bộ, đối chiếu với mẫu ban hành trước khi gửi.`,
        },
      ]}
    />
  );
}

function Certificates({ request: { certificates } }: Props) {
  const { t } = useLingui();
  if (certificates.length === 0) return null;
  return (
    <Panel title={t`Chứng thư`}>
      {certificates.map(({ id, holderName, serialNumber, relation }) => (
        <Group key={`${id} ${relation}`} gap="xs">
          <Link to={`/certificates/${id}`}>
            {holderName} · {serialNumber}
          </Link>
          {relation === 'issued' && <StateTag tone="good">{t`Mới cấp`}</StateTag>}
        </Group>
      ))}
    </Panel>
  );
}
