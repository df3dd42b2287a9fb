import type { Notification } from '@hien-luong/platform/contract';
import { type Column, TimeText } from '@hien-luong/ui';
import { formatDate, parseCalendarDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMe } from '../app/me-context.ts';
import { findNoticeWords } from './notice-words.ts';
import classes from './notifications.module.css';

export function useNotificationColumns(
  onOpen: (notification: Notification) => void,
): Column<Notification>[] {
  const { i18n, t } = useLingui();
  const me = useMe();
  const postOf = (id: string | null) =>
    id === me.actingPostId ? undefined : me.posts.find((post) => post.id === id);
  return [
    {
      id: 'at',
      header: t`Lúc`,
      width: '136px',
      cell: ({ at }) => <TimeText at={at} />,
    },
    {
      id: 'what',
      header: t`Thông báo`,
      phone: 'title',
      wrap: true,
      cell: (notification) => {
        const { kind, link, parameters, postId, readAt } = notification;
        const words = findNoticeWords(kind);
        const { dueOn, instruction, reason, subject } = parameters;
        const said = reason ?? instruction;
        const post = postOf(postId);
        return (
          <div className={classes.what} data-unread={readAt === null || undefined}>
            <a
              href={link}
              className={classes.link}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                event.stopPropagation();
                onOpen(notification);
              }}
            >
              {readAt === null && (
                <span className={classes.dot} role="img" aria-label={t`Chưa đọc`} />
              )}
              {words ? i18n._(words) : t`Thông báo`}
            </a>
            {subject && <span className={classes.subject}>{subject}</span>}
            {said && <span className={classes.said}>“{said}”</span>}
            {dueOn && (
              <span className={classes.said}>
                <Trans>Hạn {formatDate(parseCalendarDate(dueOn))}</Trans>
              </span>
            )}
            {post && (
              <span className={classes.said}>
                {post.title} · {post.agency.name}
              </span>
            )}
          </div>
        );
      },
    },
    {
      id: 'reference',
      header: t`Số, ký hiệu`,
      width: '152px',
      cell: ({ parameters }) => parameters.reference || '–',
    },
    {
      id: 'party',
      header: t`Liên quan`,
      width: '220px',
      wrap: true,
      cell: ({ parameters }) => parameters.party ?? '–',
    },
  ];
}
