import { CodedError } from '@hien-luong/contract';
import { StateTag, useDesk } from '@hien-luong/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BulkResult } from '../../contract/index.ts';
import classes from './bulk.module.css';
import type { BulkDocument } from './use-bulk.ts';

type Props = { documents: readonly BulkDocument[]; results: readonly BulkResult[] };

/** Each document with what became of it: done, and under which number, or why not. */
export function BulkResults({ documents, results }: Props) {
  const done = results.filter(({ result }) => result === 'done').length;
  const refused = results.length - done;
  const wordsOf = new Map(documents.map(({ id, words }) => [id, words]));
  return (
    <div>
      <strong>
        <Plural value={done} other="Xong # văn bản" />
        {refused > 0 && (
          <>
            {', '}
            <Plural value={refused} other="# văn bản chưa làm được" />
          </>
        )}
      </strong>
      <ul className={classes.results}>
        {results.toSorted(refusedFirst).map((result) => (
          <li key={result.id}>
            <span className={classes.words}>{wordsOf.get(result.id)}</span>
            <ResultWords result={result} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function refusedFirst(one: BulkResult, other: BulkResult): number {
  return Number(one.result === 'done') - Number(other.result === 'done');
}

function ResultWords({ result }: { result: BulkResult }) {
  const { t } = useLingui();
  const { describeProblem } = useDesk();
  if (result.result === 'refused') {
    const { title, advice } = describeProblem(new CodedError(result.code, result.code));
    return (
      <span className={classes.why}>
        <StateTag tone="refused">{t`Chưa làm được`}</StateTag>
        <span>
          {title} {advice}
        </span>
      </span>
    );
  }
  const { arrivalNumber, recipientCount } = result;
  return (
    <StateTag tone="good">
      {arrivalNumber !== undefined && <Trans>Số đến {arrivalNumber}</Trans>}
      {recipientCount !== undefined && <Plural value={recipientCount} other="Gửi # nơi" />}
      {arrivalNumber === undefined && recipientCount === undefined && <Trans>Xong</Trans>}
    </StateTag>
  );
}
