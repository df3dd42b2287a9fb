import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type MessageType = 'edoc' | 'status';
export type FetchStatus = 'initial' | 'processing' | 'done' | 'fail';

/** One packet for one recipient, under a number of its own. */
export type Mail = {
  docId: string;
  /** The number that the sender got for all recipients of one sending. */
  senderDocId: string;
  messageType: MessageType;
  from: string;
  to: string;
  sha256: string;
  at: string;
  updatedAt: string;
  status: FetchStatus;
};

export type Sending = {
  messageType: MessageType;
  from: string;
  to: readonly string[];
  bytes: Uint8Array;
};

export type AxisMail = {
  put(sending: Sending): Promise<Mail[]>;
  find(docId: string): Mail | undefined;
  /** In the order in which they came. */
  list(): readonly Mail[];
  read(mail: Mail): Promise<Uint8Array>;
  setStatus(mail: Mail, status: FetchStatus): Promise<void>;
};

/** The mailboxes of the axis in a folder: a journal of what happened, and the packets by digest. */
export async function openAxisMail(folder: string): Promise<AxisMail> {
  const packets = join(folder, 'packets');
  const journal = join(folder, 'mail.jsonl');
  await mkdir(packets, { recursive: true });
  const mails = await replay(journal);
  const note = async (mail: Mail) => {
    mails.set(mail.docId, mail);
    await appendFile(journal, `${JSON.stringify(mail)}\n`);
  };
  return {
    async put({ bytes, from, messageType, to }) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await writeFile(join(packets, `${sha256}.edxml`), bytes);
      const senderDocId = randomUUID();
      const at = new Date().toISOString();
      const sent = to.map(
        (code): Mail => ({
          docId: randomUUID(),
          senderDocId,
          messageType,
          from,
          to: code,
          sha256,
          at,
          updatedAt: at,
          status: 'initial',
        }),
      );
      for (const mail of sent) await note(mail);
      return sent;
    },
    find: (docId) => mails.get(docId),
    list: () => [...mails.values()],
    read: ({ sha256 }) => readFile(join(packets, `${sha256}.edxml`)),
    setStatus: (mail, status) => note({ ...mail, status, updatedAt: new Date().toISOString() }),
  };
}

/** The last that was noted of each counts; a Map keeps the place of the first. */
async function replay(journal: string): Promise<Map<string, Mail>> {
  const mails = new Map<string, Mail>();
  const text = await readFile(journal, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // What follows the last line end was being written when the program died.
  for (const line of text.split('\n').slice(0, -1)) {
    const mail = JSON.parse(line) as Mail;
    mails.set(mail.docId, mail);
  }
  return mails;
}
