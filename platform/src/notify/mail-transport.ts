import { createTransport } from 'nodemailer';
import type { MailConfig } from '../platform.ts';

export type Mail = { id: string; to: string; subject: string; text: string };

const TIMEOUT_MS = 15_000;

/**
 * Hands one mail to the installation's mail server. Its Message-ID (RFC 5322 §3.6.4) comes from its
 * id, so that a mail handed over twice is one mail to whoever reads it. Nothing is sent in the clear
 * except to this machine.
 * @throws what the server answers; `responseCode` 500 and above will not change by trying again.
 */
export async function sendMail(config: MailConfig, { id, subject, text, to }: Mail): Promise<void> {
  const url = new URL(config.url);
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !(isHere && url.searchParams.get('tls') === 'none'),
    ignoreTLS: isHere && url.searchParams.get('tls') === 'none',
    ...(url.username !== '' && {
      auth: {
        user: decodeURIComponent(url.username),
        pass: decodeURIComponent(url.password),
      },
    }),
    ...(config.ca !== undefined && { tls: { ca: config.ca } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: config.from,
      to,
      subject,
      text,
      messageId: `<${id}@${domainOf(config.from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
}
