import { Notice, TimeText } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { IncomingDetail } from '../../contract/index.ts';
import { findPacketWords } from './packet-words.ts';

/** Duplicates and oddities of the packet: warned of, never hidden, never in the way. */
export function IncomingWarnings({ document }: { document: IncomingDetail }) {
  const { i18n, t } = useLingui();
  const { duplicates, packet } = document;
  return (
    <>
      {duplicates.length > 0 && (
        <Notice title={t`Có thể trùng với văn bản đã đến`}>
          {duplicates.map(({ id, arrivalNumber, arrivedAt }) => (
            <div key={id}>
              <Link to={`/incoming/${id}`}>
                {arrivalNumber === null ? t`Văn bản chưa vào sổ` : t`Số đến ${arrivalNumber}`}
              </Link>
              {', '}
              <TimeText at={arrivedAt} />
            </div>
          ))}
        </Notice>
      )}
      {packet && packet.warnings.length > 0 && (
        <Notice title={t`Gói tin có điểm khác chuẩn`}>
          {packet.warnings.map(({ code, detail }) => {
            const words = findPacketWords(code);
            return (
              <div key={`${code}${detail}`}>
                {words ? i18n._(words) : [code, detail].filter(Boolean).join(': ')}
              </div>
            );
          })}
        </Notice>
      )}
    </>
  );
}
