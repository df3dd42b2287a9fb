import { ActDialog, ErrorState, Loader, Notice, Stack } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReturnedFileError } from './returned-file-error.ts';
import { SecretInput } from './SigningDialog.tsx';
import { useTrustApi } from './trust-api.ts';
import { type SigningActs, useSigning } from './use-signing.ts';
import { WayPicker } from './WayPicker.tsx';

type Props = Pick<SigningActs, 'onSign'> & {
  opened: boolean;
  onClose(): void;
  title: string;
  submitLabel: string;
  /** Said under a refusal: what is safe. */
  kept: string;
  /** What is signed, and how far it is. */
  children: ReactNode;
};

/** Several documents with one consent: by those ways alone in which this server makes the file. */
export function BatchSigningDialog(props: Props) {
  const { opened, onClose, title, submitLabel, kept, children, onSign } = props;
  const { t } = useLingui();
  const api = useTrustApi();
  const holder = 'person';
  const answer = useQuery(api.listSigningWays.queryOptions({ input: { holder }, enabled: opened }));
  const ways = (answer.data?.ways ?? []).filter(
    ({ way }) => way !== 'tokenService' && way !== 'upload',
  );
  const signing = useSigning(opened, { ways, tokenServiceUrl: '', onSign, ...elsewhere });
  const { chosen } = signing;
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
      {answer.error && <ErrorState error={answer.error} onRetry={() => answer.refetch()} />}
      {answer.isPending && <Loader size="sm" />}
      {answer.data && ways.length === 0 && (
        <Notice title={t`Thiết bị ký của bạn ký từng văn bản một.`}>
          <Trans>Mở từng văn bản rồi chọn “Ký số”.</Trans>
        </Notice>
      )}
      {answer.data && ways.length > 0 && (
        <Stack gap="md">
          <WayPicker ways={ways} chosen={chosen} onChoose={signing.choose} disabled={false} />
          {chosen?.asks.includes('pin') && (
            <SecretInput
              label={t`Mã PIN khóa ký của tôi`}
              value={signing.pin}
              onChange={signing.setPin}
              first
            />
          )}
          {chosen?.asks.includes('otp') && (
            <SecretInput
              label={t`Mã xác nhận (OTP)`}
              value={signing.otp}
              onChange={signing.setOtp}
            />
          )}
        </Stack>
      )}
    </ActDialog>
  );
}

const elsewhere: Pick<SigningActs, 'onPrepare' | 'onComplete'> = {
  onPrepare: async () => {
    throw new ReturnedFileError('SIGNING_INCOMPLETE', 'a batch is signed here');
  },
  onComplete: async () => {
    throw new ReturnedFileError('SIGNING_INCOMPLETE', 'a batch is signed here');
  },
};
