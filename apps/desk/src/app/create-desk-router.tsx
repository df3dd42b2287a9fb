import { directoryRoutes } from '@hien-luong/directory/web';
import { documentsRoutes } from '@hien-luong/documents/web';
import { exchangeRoutes } from '@hien-luong/exchange/web';
import { recordsRoutes } from '@hien-luong/records/web';
import { trustRoutes } from '@hien-luong/trust/web';
import { ErrorState } from '@hien-luong/ui';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { NotificationFilters } from '../notifications/notification-filters.ts';
import { NotFoundScreen } from '../screens/NotFoundScreen.tsx';
import { DeskShell } from './DeskShell.tsx';

const rootRoute = createRootRoute({ component: DeskShell, notFoundComponent: NotFoundScreen });

function ownRoutes() {
  return [
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/audit',
      component: lazyRouteComponent(() => import('../screens/AuditScreen.tsx'), 'AuditScreen'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/notifications',
      validateSearch: NotificationFilters,
      component: lazyRouteComponent(
        () => import('../screens/NotificationsScreen.tsx'),
        'NotificationsScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/notifications/settings',
      component: lazyRouteComponent(
        () => import('../screens/NotificationSettingsScreen.tsx'),
        'NotificationSettingsScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/account',
      component: lazyRouteComponent(() => import('../screens/AccountScreen.tsx'), 'AccountScreen'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/kit',
      component: lazyRouteComponent(() => import('../screens/KitScreen.tsx'), 'KitScreen'),
    }),
  ];
}

/** Every address of the desk: the modules' own and the desk's few. */
export function createDeskRouter() {
  const routeTree = rootRoute.addChildren([
    ...documentsRoutes(rootRoute),
    ...recordsRoutes(rootRoute),
    ...trustRoutes(rootRoute),
    ...directoryRoutes(rootRoute),
    ...exchangeRoutes(rootRoute),
    ...ownRoutes(),
  ]);
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  });
}
