import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type {
  Consent,
  ElsewhereChoice,
  OfferedWay,
  PreparedSigning,
  WayChoice,
} from '../../contract/index.ts';
import { ReturnedFileError } from './returned-file-error.ts';
import { signByTokenService } from './sign-by-token-service.ts';
import { type TrustApi, useTrustApi } from './trust-api.ts';

/** What a document's dialog does with each kind of way; what it returns is the receipt. */
export type SigningActs = {
  onSign(consent: Consent & { by: WayChoice }): Promise<ReactNode>;
  onPrepare(by: ElsewhereChoice): Promise<PreparedSigning & { numberAndSymbol?: string }>;
  onComplete(signingId: string): Promise<ReactNode>;
  /** For the device to write on the page, where it is a seal. */
  issuedOn?: string | undefined;
};

/** How far the program on this computer is. */
export type SigningProgress = { file: number; of: number };

type Order = SigningActs & { ways: readonly OfferedWay[]; tokenServiceUrl: string };

/** The state of one signing dialog: the way, the consent, and how far it is. PINs live here alone. */
export function useSigning(opened: boolean, order: Order) {
  const api = useTrustApi();
  const [picked, setPicked] = useState<OfferedWay>();
  const [pin, setPin] = useState('');
  const [otp, setOtp] = useState('');
  const [prepared, setPrepared] = useState<PreparedSigning>();
  const [progress, setProgress] = useState<SigningProgress>();
  const stopper = useRef<AbortController>(null);
  useEffect(() => {
    if (opened) return;
    stopper.current?.abort();
    setPin('');
    setOtp('');
    setPicked(undefined);
    setPrepared(undefined);
  }, [opened]);
  const chosen = picked ?? order.ways.find(({ status }) => status === 'valid');

  async function submit(): Promise<ReactNode> {
    if (chosen === undefined) throw new ReturnedFileError('SIGNING_INCOMPLETE', 'no way to sign');
    const by = { certificateId: chosen.certificateId, way: chosen.way };
    if (by.way === 'upload') return completeUpload(order, prepared);
    if (by.way !== 'tokenService') {
      return order.onSign({ by, ...(pin && { pin }), ...(otp && { otp }) });
    }
    stopper.current = new AbortController();
    try {
      const { signal } = stopper.current;
      return await signHere(api, order, chosen, { signal, onProgress: setProgress });
    } finally {
      setProgress(undefined);
    }
  }

  return {
    chosen,
    choose: (way: OfferedWay) => {
      setPicked(way);
      setPin('');
      setOtp('');
    },
    pin,
    setPin,
    otp,
    setOtp,
    prepared,
    setPrepared,
    progress,
    stop: () => stopper.current?.abort(),
    submit,
  };
}

function completeUpload(order: Order, prepared: PreparedSigning | undefined): Promise<ReactNode> {
  const isComplete = prepared?.files.every(({ state }) => state === 'accepted');
  if (prepared && isComplete) return order.onComplete(prepared.id);
  throw new ReturnedFileError('SIGNING_INCOMPLETE', 'a file has not come back');
}

type Watch = { signal: AbortSignal; onProgress(progress: SigningProgress): void };

/**
 * Prepares, has each file signed by the service on this computer and completes. What the service
 * says is a hint: the server says what it got. Where it comes to nothing it is given up at once, so
 * that a number that was kept for it is free.
 */
async function signHere(
  api: TrustApi,
  order: Order,
  { certificateId, serialNumber }: OfferedWay,
  { signal, onProgress }: Watch,
): Promise<ReactNode> {
  const prepared = await order.onPrepare({ certificateId, way: 'tokenService' });
  const { id, files, numberAndSymbol } = prepared;
  try {
    for (const { position, act, transferPath } of files) {
      onProgress({ file: position + 1, of: files.length });
      const transferUrl = `${window.location.origin}/api${transferPath}`;
      const signing = signByTokenService({
        serviceUrl: order.tokenServiceUrl,
        act,
        transferUrl,
        serialNumber,
        documentNumber: numberAndSymbol,
        issuedOn: order.issuedOn,
        signal,
      });
      await settle(api, { id, position, signing });
    }
  } catch (error) {
    await api.cancelPreparedSigning.call({ id }).catch(() => undefined);
    throw error;
  }
  return await order.onComplete(id);
}

async function settle(
  api: TrustApi,
  { id, position, signing }: { id: string; position: number; signing: Promise<void> },
): Promise<void> {
  const failure = await signing.then(
    () => undefined,
    (error: unknown) => error,
  );
  const { files } = await api.getPreparedSigning.call({ id });
  const file = files.find((one) => one.position === position);
  if (file?.state === 'accepted') return;
  if (file?.refusal) throw new ReturnedFileError(file.refusal, 'the server refused the file');
  throw failure ?? new ReturnedFileError('RETURNED_NOT_SIGNED', 'nothing came back');
}
