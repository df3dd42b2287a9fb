import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';

type Parameters = Readonly<Record<string, string>>;
export type SdkAnswer = {
  status: string;
  ErrorCode: string;
  ErrorDesc: string;
  DocId?: string;
  count?: number;
  // biome-ignore lint/suspicious/noExplicitAny: the SDK reads whatever comes by name
  data?: any;
};

/**
 * The national SDK's client over HTTP, written from the description of the protocol and from no code
 * of ours: its time is set once, headers of earlier calls stay, the digest of a file lacks leading
 * zeros, a line end goes behind the file, and whoever it speaks to answers in the body.
 */
export function createSdkClient(endpoint: string, systemId: string, secret: string) {
  const kept: Record<string, string> = { systemid: systemId, timestamp: '01112026T080000+0007' };
  function headersFor(parameters: Parameters, contentType: string) {
    Object.assign(kept, { 'Content-Type': contentType }, parameters);
    const prefixed = Object.fromEntries(
      Object.entries(kept).map(([name, value]) => [`XroadVnpt-${name}`, value]),
    );
    const text = JSON.stringify(prefixed);
    return {
      ...prefixed,
      'Content-Type': contentType,
      'User-Agent': 'JAVASDKAgent/1.0.0 XRoad/VPCP',
      'XroadVnpt-version': '3.0.201608',
      'XroadVnpt-sign-header-key': Object.keys(kept).join(';'),
      'XroadVnpt-sign-header': text,
      'XroadVnpt-hash-header': createHmac('sha256', secret).update(text, 'utf8').digest('hex'),
    };
  }
  const ask = async (path: string, parameters: Parameters, body: string | Buffer = '{}') =>
    JSON.parse(
      (
        await post(`${endpoint}${path}`, headersFor(parameters, 'application/json'), body)
      ).toString(),
    ) as SdkAnswer;
  return {
    kept,
    ask,
    getAgenciesList: () => ask('/getAgenciesList', {}, ''),
    getReceivedEdocList: (messagetype: string) =>
      ask('/getReceivedEdocList', { servicetype: 'eDoc', messagetype }),
    getSentEdocList: (messagetype: string, docId: string) =>
      ask('/getSentEdocList', { servicetype: 'eDoc', messagetype, docId }),
    getEdoc: (docId: string) => ask('/getEdoc', { docId, filePath: '/tmp/edoc' }),
    updateStatus: (docId: string, status: string) => ask('/updateStatus', { docId, status }),
    sendEdoc: async (file: Buffer, parameters: Parameters, onTheWay = (body: Buffer) => body) => {
      const hash = Array.from(createHash('sha256').update(file).digest(), (byte) =>
        byte.toString(16),
      ).join('');
      const headers = headersFor(
        { servicetype: 'eDoc', messagetype: 'edoc', ...parameters, 'hash-file': hash },
        'application/octet-stream',
      );
      const body = onTheWay(Buffer.concat([file, Buffer.from('\r\n')]));
      return JSON.parse(
        (await post(`${endpoint}/sendEdoc`, headers, body)).toString(),
      ) as SdkAnswer;
    },
    downloadEdoc: (docId: string) =>
      post(
        `${endpoint}/downloadEdoc`,
        headersFor({ docId, filePath: '/tmp/edoc' }, 'application/json'),
        undefined,
      ),
  };
}

export type SdkClient = ReturnType<typeof createSdkClient>;

/** Without a body it is a GET. */
function post(url: string, headers: Parameters, body: string | Buffer | undefined) {
  return new Promise<Buffer>((resolve, reject) => {
    const call = request(
      url,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => resolve(Buffer.concat(pieces)));
        answer.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
