import type { NavItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export { type ExchangeApi, ExchangeApiContext } from './parts/exchange-api.ts';

/** The module's screens below `parent`; each is fetched when it is first gone to. */
export function exchangeRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
  return [
    createRoute({
      getParentRoute,
      path: '/exchange',
      component: lazyRouteComponent(() => import('./screens/ExchangeScreen.tsx'), 'ExchangeScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/exchange/$id',
      component: lazyRouteComponent(() => import('./screens/PartnerScreen.tsx'), 'PartnerScreen'),
    }),
  ];
}

/** Where the acting post may go within this module. */
export function useExchangeNav(): NavItem[] {
  const { t } = useLingui();
  return [
    {
      to: '/exchange',
      label: t`Liên thông`,
      shortLabel: t`Liên thông`,
      icon: IconArrowsExchange,
      needs: 'exchange.administer',
      group: 'province',
    },
  ];
}
