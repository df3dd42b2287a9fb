import type { PanelDocument } from '@hien-luong/documents/web';
import {
  ActDialog,
  Asked,
  Button,
  OptionalMark,
  Panel,
  Select,
  Stack,
  Text,
  TextInput,
  useDesk,
} from '@hien-luong/ui';
import { vnFold } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFolderPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRecordsApi, useRefresh } from './records-api.ts';

const NOT_FILED = ['drafting', 'submitted', 'signed', 'sealed', 'arrived', 'returned', 'cancelled'];
/** Open case files offered at once; a search narrows them. */
const OFFERED = 200;

/** Beside a document: the case files that hold it, and the way into one more. */
export function DocumentCaseFiles({ document }: { document: PanelDocument }) {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useRecordsApi();
  const [opened, setOpened] = useState(false);
  const isReady = !NOT_FILED.includes(document.state) && may('records.read');
  const answer = useQuery(
    api.listCaseFiles.queryOptions({ input: { holds: document.id, limit: 50 }, enabled: isReady }),
  );
  if (!isReady) return null;
  return (
    <Panel title={t`Hồ sơ`}>
      <Asked answer={answer}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((file) => (
              <Link key={file.id} to={`/case-files/${file.id}`}>
                {file.symbol}/{file.year} · {file.title}
              </Link>
            ))}
            {items.length === 0 && (
              <Text>
                <Trans>Chưa nằm trong hồ sơ nào mà bạn xem được.</Trans>
              </Text>
            )}
            {may('records.file') && document.state !== 'recalled' && (
              <Button
                variant="default"
                leftSection={<IconFolderPlus size={16} />}
                onClick={() => setOpened(true)}
              >
                <Trans>Đưa vào hồ sơ</Trans>
              </Button>
            )}
          </Stack>
        )}
      </Asked>
      <FileDialog document={document} opened={opened} onClose={() => setOpened(false)} />
    </Panel>
  );
}

type Props = { document: PanelDocument; opened: boolean; onClose(): void };

function FileDialog({ document, onClose, opened }: Props) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [id, setId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const answer = useQuery(
    api.listCaseFiles.queryOptions({ input: { state: 'open', limit: OFFERED }, enabled: opened }),
  );

  async function file() {
    if (!id) return undefined;
    // What others put into it meanwhile is no reason to refuse: this adds and changes nothing.
    const { symbol, title, version } = await api.getCaseFile.call({ id });
    const source = document.direction;
    await api.fileDocument.call({
      id,
      version,
      document: { source, documentId: document.id, note },
    });
    await refresh();
    setNote('');
    return (
      <Trans>
        Đã đưa vào hồ sơ <Link to={`/case-files/${id}`}>{symbol}</Link>: {title}.
      </Trans>
    );
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Đưa vào hồ sơ`}
      submitLabel={t`Đưa vào`}
      onSubmit={file}
    >
      <Asked answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>
              <Trans>
                Chưa có hồ sơ nào đang lập. <Link to="/case-files">Mở hồ sơ</Link> trước.
              </Trans>
            </Text>
          ) : (
            <Select
              label={t`Hồ sơ đang lập`}
              data={items.map((one) => ({
                value: one.id,
                label: `${one.symbol}/${one.year} · ${one.title}`,
              }))}
              value={id}
              onChange={setId}
              filter={({ options, search }) =>
                options.filter((option) =>
                  vnFold('label' in option ? option.label : '').includes(vnFold(search.trim())),
                )
              }
              searchable
              required
              withAsterisk={false}
              data-autofocus
            />
          )
        }
      </Asked>
      <TextInput
        label={<OptionalMark>{t`Ghi chú trong mục lục`}</OptionalMark>}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        maxLength={500}
      />
    </ActDialog>
  );
}
