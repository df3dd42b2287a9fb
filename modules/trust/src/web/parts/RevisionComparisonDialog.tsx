import { Asked, EmptyState, Modal, Notice, PageDifference, Stack } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PageComparison, RevisionComparison } from '../../contract/index.ts';
import type { JudgedSource } from './DocumentVerdict.tsx';

type Props = { source: JudgedSource; revision: number; onClose(): void };

/** The signed revision beside the present file, page by page, with what differs framed. */
export function RevisionComparisonDialog({ source, revision, onClose }: Props) {
  const { t } = useLingui();
  const answer = useQuery({
    queryKey: ['trust', 'comparison', source.url, revision],
    queryFn: () => source.compare(revision),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Modal opened onClose={onClose} title={t`Bản đã ký và bản hiện nay`} size="80rem">
      <Asked answer={answer}>{(comparison) => <Pages comparison={comparison} />}</Asked>
    </Modal>
  );
}

function Pages({ comparison }: { comparison: RevisionComparison }) {
  const { t } = useLingui();
  const { pages, complete, revision, revisionCount } = comparison;
  const titles: Record<PageComparison['kind'], (page: number) => string> = {
    CHANGED: (page) => t`Trang ${page}: khác bản đã ký`,
    ADDED: (page) => t`Trang ${page}: được thêm sau khi ký`,
    REMOVED: (page) => t`Trang ${page}: có trong bản đã ký, nay không còn`,
  };
  if (pages.length === 0) {
    return (
      <EmptyState
        title={t`Các trang trông giống hệt bản đã ký. Phần bị đổi không hiện trên trang, nhưng chữ ký vẫn không bao trùm phần đó.`}
      />
    );
  }
  return (
    <Stack gap="lg">
      <div>
        <Trans>
          Bản {revision} trong {revisionCount} bản của tệp là bản được ký. Chỗ khác nhau được đóng
          khung; con dấu, số và ngày được thêm hợp lệ sau chữ ký này cũng hiện ở đó.
        </Trans>
      </div>
      {!complete && <Notice title={t`Còn trang khác chưa được so.`} />}
      {pages.map((page) => (
        <PageDifference
          key={page.page}
          title={titles[page.kind](page.page)}
          width={page.width}
          height={page.height}
          areas={page.areas}
          before={{ label: t`Bản đã ký`, picture: page.signed }}
          after={{ label: t`Bản hiện nay`, picture: page.present }}
        />
      ))}
    </Stack>
  );
}
