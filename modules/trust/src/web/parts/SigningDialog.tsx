import {
  ActDialog,
  Button,
  ErrorState,
  Group,
  Loader,
  PasswordInput,
  Stack,
  Text,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { PreparedSigning, SigningHolder } from '../../contract/index.ts';
import { HandedOutFiles } from './HandedOutFiles.tsx';
import { useTrustApi } from './trust-api.ts';
import { type SigningActs, useSigning } from './use-signing.ts';
import { WayPicker } from './WayPicker.tsx';

type Props = SigningActs & {
  opened: boolean;
  onClose(): void;
  title: string;
  submitLabel: string;
  /** Said under a refusal: what is safe. */
  kept: string;
  holder: SigningHolder;
  /** Whose PIN is asked for. */
  pinLabel: string;
  /** What waits to be signed, so that files handed out earlier are found again. */
  subject: { type: string; id: string; version: number };
  /** What is signed, in whose name, with what effect. */
  children: ReactNode;
};

/** One act, one dialog, every way to sign: the way is chosen here and remembered. */
export function SigningDialog(props: Props) {
  const { opened, onClose, title, submitLabel, kept, holder, children } = props;
  const api = useTrustApi();
  const ways = useQuery(api.listSigningWays.queryOptions({ input: { holder }, enabled: opened }));
  const order = {
    ...props,
    ways: ways.data?.ways ?? [],
    tokenServiceUrl: ways.data?.tokenServiceUrl ?? '',
  };
  const signing = useSigning(opened, order);
  useHandedOut(props, signing.setPrepared);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={title}
      submitLabel={submitLabel}
      kept={kept}
      onSubmit={signing.submit}
    >
      {children}
      {ways.error && <ErrorState error={ways.error} onRetry={() => ways.refetch()} />}
      {ways.isPending && <Loader size="sm" />}
      {ways.data && (
        <Stack gap="md">
          <WayPicker
            ways={ways.data.ways}
            chosen={signing.chosen}
            onChoose={signing.choose}
            disabled={signing.progress !== undefined}
          />
          <ChosenWay {...props} signing={signing} />
        </Stack>
      )}
    </ActDialog>
  );
}

type ChosenProps = Pick<Props, 'pinLabel' | 'onPrepare'> & {
  signing: ReturnType<typeof useSigning>;
};

/** What the chosen way asks of the person, and how far it is. */
function ChosenWay({ pinLabel, onPrepare, signing }: ChosenProps) {
  const { t } = useLingui();
  const { chosen, progress } = signing;
  if (chosen === undefined) return null;
  if (chosen.way === 'upload') {
    const { certificateId } = chosen;
    return (
      <HandedOutFiles
        prepared={signing.prepared}
        onPrepared={signing.setPrepared}
        prepare={() => onPrepare({ certificateId, way: 'upload' })}
      />
    );
  }
  if (progress) return <Waiting progress={progress} onStop={signing.stop} />;
  return (
    <>
      {chosen.asks.includes('pin') && (
        <SecretInput label={pinLabel} value={signing.pin} onChange={signing.setPin} first />
      )}
      {chosen.asks.includes('otp') && (
        <SecretInput label={t`Mã xác nhận (OTP)`} value={signing.otp} onChange={signing.setOtp} />
      )}
    </>
  );
}

type SecretProps = { label: string; value: string; onChange(value: string): void; first?: boolean };

export function SecretInput({ label, value, onChange, first = false }: SecretProps) {
  return (
    <PasswordInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="off"
      required
      withAsterisk={false}
      {...(first && { 'data-autofocus': true })}
      maxLength={64}
      size="md"
    />
  );
}

type WaitingProps = { progress: { file: number; of: number }; onStop(): void };

function Waiting({ progress: { file, of }, onStop }: WaitingProps) {
  return (
    <Group gap="md" justify="space-between" aria-live="polite">
      <Text>
        {of > 1 ? (
          <Trans>
            Đang chờ phần mềm ký trên máy này: tệp {file} trong {of}.
          </Trans>
        ) : (
          <Trans>Đang chờ phần mềm ký trên máy này.</Trans>
        )}{' '}
        <Trans>Nhập mã PIN của thiết bị ở cửa sổ của phần mềm đó.</Trans>
      </Text>
      <Button variant="default" onClick={onStop}>
        <Trans>Dừng</Trans>
      </Button>
    </Group>
  );
}

/** Files that this person took away earlier and has still to bring back. */
function useHandedOut(
  { opened, subject }: Props,
  setPrepared: (prepared: PreparedSigning) => void,
): void {
  const api = useTrustApi();
  const { type, id, version } = subject;
  const input = { subjectType: type, subjectId: id, subjectVersion: version };
  const { data } = useQuery(
    api.listPreparedSignings.queryOptions({ input, enabled: opened, gcTime: 0 }),
  );
  const waiting = data?.signings.find(({ way }) => way === 'upload');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is the same each time
  useEffect(() => {
    if (opened && waiting) setPrepared(waiting);
  }, [opened, waiting]);
}
