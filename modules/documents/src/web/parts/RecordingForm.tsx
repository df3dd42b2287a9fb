import {
  Button,
  DayInput,
  ErrorState,
  Group,
  isComposing,
  Kbd,
  Notice,
  NumberInput,
  OptionalMark,
  Panel,
  Stack,
  TextInput,
  useDesk,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { IncomingDetail } from '../../contract/index.ts';
import type { RecordingStepProps } from './RecordingStep.tsx';
import { useRecordInRow } from './use-record-in-row.ts';
import { ReturnIncomingDialog } from './WorkDialogs.tsx';

/**
 * The fields of one recording. Enter records from any of them; where something is wrong with the
 * document it takes a second Enter, so that a row of Enters never passes over a warning.
 */
export function RecordingForm(props: RecordingStepProps) {
  const { document, onBack, onLeave } = props;
  const [returning, setReturning] = useState(false);
  const mayRecord = document.acts.includes('record');
  function listen(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const act = { PageDown: onLeave, PageUp: onBack }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, which bubble to here */}
      <div onKeyDown={listen}>
        <Panel>
          {mayRecord ? (
            <Fields {...props} onReturn={() => setReturning(true)} />
          ) : (
            <NotNow isAsked={document.requests.length > 0} onLeave={onLeave} />
          )}
        </Panel>
      </div>
      <ReturnIncomingDialog
        document={document}
        opened={returning}
        onClose={() => setReturning(false)}
      />
    </>
  );
}

function NotNow({ isAsked, onLeave }: { isAsked: boolean; onLeave(): void }) {
  const { t } = useLingui();
  return (
    <Stack gap="sm">
      {isAsked ? (
        <Notice title={t`Chưa vào sổ được`}>
          <Trans>Trả lời yêu cầu của nơi gửi trước, ở trang của văn bản này.</Trans>
        </Notice>
      ) : (
        <Notice title={t`Văn bản này không còn chờ vào sổ`}>
          <Trans>Đã có người vào sổ hoặc trả lại nơi gửi.</Trans>
        </Notice>
      )}
      <Button onClick={onLeave} autoFocus>
        <Trans>Sang văn bản sau</Trans>
      </Button>
    </Stack>
  );
}

type FieldsProps = RecordingStepProps & { onReturn(): void };

function Fields({ document, onBack, onLeave, onRecorded, onReturn }: FieldsProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const first = useRef<HTMLInputElement>(null);
  const { busy, error, form, needsSecondLook, proposed, record, setForm } = useRecordInRow(
    document,
    onRecorded,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a refusal the number is looked at again
  useEffect(() => first.current?.select(), [error]);
  function submit(event: FormEvent) {
    event.preventDefault();
    void record();
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <Stack gap="sm">
        {error !== undefined && <ErrorState error={error} />}
        <NumberInput
          ref={first}
          label={t`Số đến`}
          description={t`Số tiếp theo của sổ trong năm; gõ số khác để chọn số còn trống.`}
          value={form.number ?? proposed ?? ''}
          onChange={(value) => setForm({ number: typeof value === 'number' ? value : undefined })}
          min={1}
          allowDecimal={false}
          hideControls
          autoFocus
        />
        <DayInput
          label={<OptionalMark>{t`Hạn xử lý`}</OptionalMark>}
          value={form.dueOn}
          min={today()}
          onChange={(dueOn) => setForm({ dueOn })}
        />
        <TextInput
          label={<OptionalMark>{t`Ghi chú`}</OptionalMark>}
          value={form.note}
          maxLength={1000}
          onChange={(event) => setForm({ note: event.currentTarget.value })}
        />
        {needsSecondLook && <SecondLook document={document} />}
        <Button type="submit" loading={busy} fullWidth rightSection={<Kbd>Enter</Kbd>}>
          {needsSecondLook ? <Trans>Vẫn vào sổ</Trans> : <Trans>Vào sổ, sang văn bản sau</Trans>}
        </Button>
        <Group gap="sm" grow>
          <Button variant="default" onClick={onLeave} rightSection={<Kbd>PgDn</Kbd>}>
            <Trans>Để sau</Trans>
          </Button>
          <Button variant="default" onClick={onBack} rightSection={<Kbd>PgUp</Kbd>}>
            <Trans>Xem lại</Trans>
          </Button>
        </Group>
        <Button variant="default" onClick={onReturn}>
          <Trans>Trả lại nơi gửi</Trans>
        </Button>
      </Stack>
    </form>
  );
}

/** Read out when it appears, while the focus stays where the next Enter counts. */
function SecondLook({ document }: { document: IncomingDetail }) {
  const { t } = useLingui();
  return (
    <div role="status">
      <Notice
        title={
          document.outcome === 'invalid'
            ? t`Chữ ký số không hợp lệ. Nhấn Enter lần nữa nếu vẫn vào sổ.`
            : t`Có thể trùng văn bản đã đến. Nhấn Enter lần nữa nếu vẫn vào sổ.`
        }
      />
    </div>
  );
}
