import { SigningDialog } from '@hien-luong/trust/web';
import {
  DayInput,
  NativeSelect,
  NumberInput,
  OptionalMark,
  Stack,
  Text,
  useDesk,
} from '@hien-luong/ui';
import { formatDate, parseCalendarDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDocumentsApi } from './documents-api.ts';
import type { OutgoingDialogProps } from './outgoing-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export function SealDialog({ document, opened, onClose }: OutgoingDialogProps) {
  const { t } = useLingui();
  const { agencyName } = useDesk();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const { fields, issuedOn, numbered } = useSealNumber(opened);
  const { id, version, signer } = document;
  async function receipt({ numberAndSymbol }: { numberAndSymbol: string }) {
    await refresh();
    const day = formatDate(parseCalendarDate(issuedOn));
    return (
      <Trans>
        Văn bản mang số <strong>{numberAndSymbol}</strong>, ngày {day}, đã có chữ ký số của{' '}
        {agencyName}.
      </Trans>
    );
  }
  return (
    <SigningDialog
      opened={opened}
      onClose={onClose}
      title={t`Cấp số và đóng dấu cơ quan`}
      submitLabel={t`Cấp số và đóng dấu`}
      pinLabel={t`Mã PIN khóa của cơ quan`}
      kept={t`Chưa số nào được dùng; văn bản vẫn chờ đóng dấu.`}
      holder="agency"
      subject={{ type: 'outgoing.seal', id, version }}
      issuedOn={issuedOn}
      onSign={async (consent) =>
        receipt(await api.sealDocument.call({ id, version, ...numbered, ...consent }))
      }
      onPrepare={(by) => api.prepareSeal.call({ id, version, ...numbered, by })}
      onComplete={async (signingId) =>
        receipt(await api.completeSeal.call({ id, version, signingId }))
      }
    >
      <Stack gap="md">
        <Text>
          <Trans>
            Số và ngày được ghi vào văn bản đã có chữ ký của {signer.name}, rồi ký số bằng chứng thư
            của <strong>{agencyName}</strong>.
          </Trans>
        </Text>
        {fields}
      </Stack>
    </SigningDialog>
  );
}

/** The number and the day that a document gets: the next one, one of the clerk's choice, or one held. */
function useSealNumber(opened: boolean) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDocumentsApi();
  const [number, setNumber] = useState<number>();
  const [holdId, setHoldId] = useState<string>();
  const [issuedOn, setIssuedOn] = useState<string>(today);
  const held = useQuery(
    api.listHeldNumbers.queryOptions({ input: { open: true, limit: 100 }, enabled: opened }),
  );
  const holds = held.data?.items ?? [];
  const hold = holds.find((one) => one.id === holdId);
  const numbered = {
    issuedOn,
    ...(number !== undefined && { number }),
    ...(hold && { number: hold.number, heldNumberId: hold.id }),
  };
  function takeHold(id: string) {
    setHoldId(id || undefined);
    const { datedOn } = holds.find((one) => one.id === id) ?? {};
    if (datedOn && datedOn <= today()) setIssuedOn(datedOn);
  }
  const fields = (
    <>
      {holds.length > 0 && (
        <NativeSelect
          label={<OptionalMark>{t`Dùng số đã giữ`}</OptionalMark>}
          value={holdId ?? ''}
          onChange={(event) => takeHold(event.currentTarget.value)}
          data={[
            { value: '', label: t`Không dùng số giữ` },
            ...holds.map((one) => ({ value: one.id, label: `${one.number} · ${one.reason}` })),
          ]}
        />
      )}
      <NumberInput
        disabled={hold !== undefined}
        label={<OptionalMark>{t`Số văn bản`}</OptionalMark>}
        description={t`Để trống để lấy số tiếp theo của sổ trong năm.`}
        value={hold?.number ?? number ?? ''}
        onChange={(value) => setNumber(typeof value === 'number' ? value : undefined)}
        min={1}
        allowDecimal={false}
        hideControls
      />
      <DayInput
        label={t`Ngày ban hành`}
        value={issuedOn}
        onChange={(day) => setIssuedOn(day)}
        max={today()}
        required
      />
    </>
  );
  return { fields, issuedOn, numbered };
}
