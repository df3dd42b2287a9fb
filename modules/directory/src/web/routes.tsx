import type { NavItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconHierarchy2, IconUserShare, IconUsers } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OrganisationFilters } from './parts/organisation-filters.ts';
import { PeopleFilters } from './parts/people-filters.ts';

export { type DirectoryApi, DirectoryApiContext, useDirectoryApi } from './parts/directory-api.ts';

/** The module's screens below `parent`; each is fetched when it is first gone to. */
export function directoryRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
  return [
    createRoute({
      getParentRoute,
      path: '/organisation',
      validateSearch: OrganisationFilters,
      component: lazyRouteComponent(
        () => import('./screens/OrganisationScreen.tsx'),
        'OrganisationScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/organisation/$id',
      validateSearch: OrganisationFilters,
      component: lazyRouteComponent(() => import('./screens/UnitScreen.tsx'), 'UnitScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/organisation/import',
      component: lazyRouteComponent(
        () => import('./screens/ImportDirectoryScreen.tsx'),
        'ImportDirectoryScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/organisation/change-2025',
      component: lazyRouteComponent(
        () => import('./screens/ChangePlanScreen.tsx'),
        'ChangePlanScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/people',
      validateSearch: PeopleFilters,
      component: lazyRouteComponent(() => import('./screens/PeopleScreen.tsx'), 'PeopleScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/people/$id',
      component: lazyRouteComponent(() => import('./screens/PersonScreen.tsx'), 'PersonScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/delegations',
      component: lazyRouteComponent(
        () => import('./screens/DelegationsScreen.tsx'),
        'DelegationsScreen',
      ),
    }),
  ];
}

/** Where the acting post may go within this module. */
export function useDirectoryNav(): NavItem[] {
  const { t } = useLingui();
  return [
    {
      to: '/organisation',
      label: t`Cơ cấu tổ chức`,
      shortLabel: t`Tổ chức`,
      icon: IconHierarchy2,
      group: 'province',
    },
    {
      to: '/people',
      label: t`Người và tài khoản`,
      shortLabel: t`Tài khoản`,
      icon: IconUsers,
      needs: 'directory.manage',
      group: 'province',
    },
    {
      to: '/delegations',
      label: t`Ủy quyền ký`,
      shortLabel: t`Ủy quyền ký`,
      icon: IconUserShare,
      group: 'province',
    },
  ];
}
