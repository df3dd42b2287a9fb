import { setTimeout as sleep } from 'node:timers/promises';
import type { MockAuthority } from '@hien-luong/pki/mock';
import type { Behaviours } from '../behaviours.ts';
import type { DemoToken, DemoTokens } from '../demo-tokens.ts';
import { download, SignRequest, signWithToken, upload } from './sign-request.ts';

export const TOKEN_BEHAVIOURS = [
  'succeed',
  'cancel',
  'slow',
  'absent',
  'nonsense',
  'silent',
  'wrongKey',
  'unsigned',
  'altered',
] as const;
export type TokenBehaviour = (typeof TOKEN_BEHAVIOURS)[number];

const SLOW_MS = 1_500;
const VERSION = 'Dịch vụ ký MÔ PHỎNG (không phải VGCA Sign Service) 0.1';

export type TokenService = {
  tokens: DemoTokens;
  authority: MockAuthority;
  behaviours: Behaviours<TokenBehaviour>;
};

/**
 * One request of a page, one answer: `Status` 0 is success, anything else comes with a message for
 * the person. What `MetaData` names as the certificate is the device that is plugged in.
 */
export async function answerPage(
  service: TokenService,
  act: string,
  message: string,
  behaviour: TokenBehaviour,
): Promise<string | undefined> {
  if (act === 'GetVersion') return JSON.stringify({ Status: 0, Message: VERSION });
  if (behaviour === 'nonsense') return '<xml>không phải JSON</xml>';
  if (behaviour === 'silent') return undefined;
  if (behaviour === 'slow') await sleep(SLOW_MS);
  if (behaviour === 'cancel') return failure(1, 'MÔ PHỎNG: người dùng đã hủy');
  const request = parse(message);
  if (request === undefined) return failure(2, 'MÔ PHỎNG: yêu cầu không hợp lệ');
  const token = findToken(service.tokens, request, behaviour === 'wrongKey');
  if (token === undefined) return failure(3, 'MÔ PHỎNG: chưa cắm thiết bị của chứng thư này');
  try {
    const given = await download(request);
    const signed = await makeFile(service, given, token, behaviour);
    const { ok, message: said } = await upload(request, signed);
    if (!ok) return failure(4, said);
    return JSON.stringify({ Status: 0, Message: '', FileName: 'signed.pdf', FileServer: '' });
  } catch (error) {
    return failure(5, error instanceof Error ? error.message : 'MÔ PHỎNG: lỗi');
  }
}

async function makeFile(
  { authority }: TokenService,
  given: Uint8Array,
  token: DemoToken,
  behaviour: TokenBehaviour,
): Promise<Uint8Array> {
  if (behaviour === 'unsigned') return given;
  const file = behaviour === 'altered' ? Buffer.from(given).fill(0x20, 9, 10) : given;
  return await signWithToken(file, token, authority);
}

function findToken(
  tokens: DemoTokens,
  { MetaData = [] }: SignRequest,
  other: boolean,
): DemoToken | undefined {
  const serial = MetaData.find(({ Key }) => Key === 'CertificateSerialNumber')?.Value ?? '';
  const token = serial === '' ? tokens.list()[0] : tokens.find(serial);
  return other ? tokens.list().find((one) => one !== token) : token;
}

function parse(message: string): SignRequest | undefined {
  try {
    return SignRequest.parse(JSON.parse(message));
  } catch {
    return undefined;
  }
}

function failure(status: number, message: string): string {
  return JSON.stringify({ Status: status, Message: message });
}
