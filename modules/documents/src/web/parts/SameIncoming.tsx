import { Notice, TimeText, useDebounced } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDocumentsApi } from './documents-api.ts';

type Props = { numberAndSymbol: string; agencyId: string | null };

/** Warns before a document is recorded a second time; it does not stand in the way. */
export function SameIncoming({ numberAndSymbol, agencyId }: Props) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const wanted = useDebounced(numberAndSymbol.trim(), 300);
  const answer = useQuery({
    ...api.listSameIncoming.queryOptions({
      input: { numberAndSymbol: wanted, ...(agencyId && { agencyId }) },
    }),
    enabled: wanted !== '',
  });
  const same = wanted === '' ? [] : (answer.data?.items ?? []);
  if (same.length === 0) return null;
  return (
    <div role="status">
      <Notice title={t`Có thể trùng với văn bản đã đến`}>
        {same.map(({ id, arrivalNumber, arrivedAt, subject }) => (
          <div key={id}>
            <Link to={`/incoming/${id}`}>
              {arrivalNumber === null ? t`Văn bản chưa vào sổ` : t`Số đến ${arrivalNumber}`}
            </Link>
            {', '}
            <TimeText at={arrivedAt} />: {subject}
          </div>
        ))}
      </Notice>
    </div>
  );
}
