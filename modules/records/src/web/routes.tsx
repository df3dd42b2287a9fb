import type { NavItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconArchive, IconClockHour4, IconFolder, IconListDetails } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  CaseFileFilters,
  CatalogueFilters,
  HandOverFilters,
  RetentionFilters,
} from './parts/records-filters.ts';

export { DocumentCaseFiles } from './parts/DocumentCaseFiles.tsx';
export { RECORDS_NOTICES } from './parts/notice-words.ts';
export { RecordsWork } from './parts/RecordsWork.tsx';
export { type RecordsApi, RecordsApiContext } from './parts/records-api.ts';

/** The module's screens below `parent`; each is fetched when it is first gone to. */
export function recordsRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
  return [
    createRoute({
      getParentRoute,
      path: '/catalogues',
      validateSearch: CatalogueFilters,
      component: lazyRouteComponent(
        () => import('./screens/CatalogueScreen.tsx'),
        'CatalogueScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/case-files',
      validateSearch: CaseFileFilters,
      component: lazyRouteComponent(
        () => import('./screens/CaseFilesScreen.tsx'),
        'CaseFilesScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/case-files/$id',
      component: lazyRouteComponent(() => import('./screens/CaseFileScreen.tsx'), 'CaseFileScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/hand-overs',
      validateSearch: HandOverFilters,
      component: lazyRouteComponent(
        () => import('./screens/HandOversScreen.tsx'),
        'HandOversScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/hand-overs/$id',
      component: lazyRouteComponent(() => import('./screens/HandOverScreen.tsx'), 'HandOverScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/retention',
      validateSearch: RetentionFilters,
      component: lazyRouteComponent(
        () => import('./screens/RetentionScreen.tsx'),
        'RetentionScreen',
      ),
    }),
  ];
}

/** Where the acting post may go within this module. */
export function useRecordsNav(): NavItem[] {
  const { t } = useLingui();
  const common = { group: 'records', needs: 'records.read' } as const;
  return [
    {
      to: '/case-files',
      label: t`Hồ sơ công việc`,
      shortLabel: t`Hồ sơ`,
      icon: IconFolder,
      ...common,
    },
    {
      to: '/catalogues',
      label: t`Danh mục hồ sơ`,
      shortLabel: t`Danh mục`,
      icon: IconListDetails,
      ...common,
    },
    {
      to: '/hand-overs',
      label: t`Nộp lưu và tiếp nhận`,
      shortLabel: t`Nộp lưu`,
      icon: IconArchive,
      ...common,
    },
    {
      to: '/retention',
      label: t`Thời hạn bảo quản`,
      shortLabel: t`Bảo quản`,
      icon: IconClockHour4,
      ...common,
    },
  ];
}
