import type { Reach } from '@hien-luong/platform/contract';
import { Button, ErrorState, Group, Stack, Text, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { deskApi } from '../app/desk-api.ts';
import { describeBrowser } from '../screens/describe-browser.ts';
import { canBePushed, subscribeBrowser } from './push-subscription.ts';
import { useReachAct } from './use-reach-act.ts';

/** The browsers that are pushed to, and this one if it can be. */
export function BrowsersPanel({ reach }: { reach: Reach }) {
  const { t } = useLingui();
  const [refused, setRefused] = useState(false);
  const subscribing = useReachAct(async () => {
    const subscription = await subscribeBrowser(reach.pushKey);
    setRefused(subscription === undefined);
    if (subscription) await deskApi.platform.subscribePush.call(subscription);
  });
  const removing = useReachAct((id: string) => deskApi.platform.unsubscribePush.call({ id }));
  const error = subscribing.error ?? removing.error;
  return (
    <Stack gap="md">
      {reach.browsers.map(({ id, userAgent, createdAt }) => (
        <Group key={id} gap="md">
          <Text>
            {describeBrowser(userAgent)},{' '}
            <Trans>
              bật lúc <TimeText at={createdAt} />
            </Trans>
          </Text>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t`Tắt ${describeBrowser(userAgent)}`}
            onClick={() => removing.mutate(id)}
          >
            <Trans>Tắt</Trans>
          </Button>
        </Group>
      ))}
      {canBePushed() ? (
        <Group>
          <Button
            variant="default"
            loading={subscribing.isPending}
            onClick={() => subscribing.mutate(undefined)}
          >
            <Trans>Bật trên trình duyệt này</Trans>
          </Button>
        </Group>
      ) : (
        <Text>
          <Trans>Trình duyệt này không nhận thông báo đẩy.</Trans>
        </Text>
      )}
      {refused && (
        <Text role="status">
          <Trans>
            Trình duyệt chưa cho phép. Cho phép thông báo ở ổ khóa cạnh địa chỉ rồi bật lại.
          </Trans>
        </Text>
      )}
      {error && <ErrorState error={error} />}
    </Stack>
  );
}
