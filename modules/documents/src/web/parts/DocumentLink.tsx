import { Stamp } from '@hien-luong/ui';
import { type Urgency, urgencyStamp } from '@hien-luong/vn';
import { Link } from '@tanstack/react-router';

type Props = {
  direction: 'outgoing' | 'incoming';
  id: string;
  subject: string;
  urgency: Urgency;
};

/** The subject leads to the document; its stamp goes before it as on paper. */
export function DocumentLink({ direction, id, subject, urgency }: Props) {
  return (
    <>
      {urgency !== 'normal' && (
        <>
          <Stamp words={urgencyStamp(urgency)} />{' '}
        </>
      )}
      <Link to={`/${direction}/${id}`} title={subject}>
        {subject}
      </Link>
    </>
  );
}
