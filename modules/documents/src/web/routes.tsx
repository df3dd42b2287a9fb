import type { NavItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import {
  IconBook,
  IconHourglass,
  IconInbox,
  IconSearch,
  IconSend,
  IconSun,
  IconWritingSign,
} from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  IncomingFilters,
  NewCopySearch,
  NewDraftSearch,
  OutgoingFilters,
  RecordingSearch,
  RegisterFilters,
  SearchFilters,
} from './parts/worklist-filters.ts';

export {
  type DocumentPanels,
  DocumentPanelsContext,
  type PanelDocument,
} from './parts/document-panels.tsx';
export { type DocumentsApi, DocumentsApiContext } from './parts/documents-api.ts';
export { DOCUMENTS_NOTICES } from './parts/notice-words.ts';

/** The module's screens below `parent`; each is fetched when it is first gone to. */
export function documentsRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
  return [
    ...workRoutes(getParentRoute),
    ...outgoingRoutes(getParentRoute),
    ...incomingRoutes(getParentRoute),
  ];
}

type Parent = { getParentRoute: () => AnyRoute }['getParentRoute'];

function workRoutes(getParentRoute: Parent): AnyRoute[] {
  return [
    createRoute({
      getParentRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./screens/WorkScreen.tsx'), 'WorkScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/signing',
      component: lazyRouteComponent(() => import('./screens/SigningScreen.tsx'), 'SigningScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/deadlines',
      component: lazyRouteComponent(() => import('./screens/WatchScreen.tsx'), 'WatchScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/registers',
      validateSearch: RegisterFilters,
      component: lazyRouteComponent(() => import('./screens/RegisterScreen.tsx'), 'RegisterScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/registers/held',
      component: lazyRouteComponent(
        () => import('./screens/HeldNumbersScreen.tsx'),
        'HeldNumbersScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/search',
      validateSearch: SearchFilters,
      component: lazyRouteComponent(() => import('./screens/SearchScreen.tsx'), 'SearchScreen'),
    }),
  ];
}

function outgoingRoutes(getParentRoute: Parent): AnyRoute[] {
  return [
    createRoute({
      getParentRoute,
      path: '/outgoing',
      validateSearch: OutgoingFilters,
      component: lazyRouteComponent(() => import('./screens/OutgoingScreen.tsx'), 'OutgoingScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/outgoing/new',
      validateSearch: NewDraftSearch,
      component: lazyRouteComponent(() => import('./screens/NewDraftScreen.tsx'), 'NewDraftScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/copies/new',
      validateSearch: NewCopySearch,
      component: lazyRouteComponent(() => import('./screens/NewCopyScreen.tsx'), 'NewCopyScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/outgoing/$id',
      component: lazyRouteComponent(
        () => import('./screens/OutgoingDocumentScreen.tsx'),
        'OutgoingDocumentScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/outgoing/$id/edit',
      component: lazyRouteComponent(
        () => import('./screens/EditDraftScreen.tsx'),
        'EditDraftScreen',
      ),
    }),
  ];
}

function incomingRoutes(getParentRoute: Parent): AnyRoute[] {
  return [
    createRoute({
      getParentRoute,
      path: '/incoming',
      validateSearch: IncomingFilters,
      component: lazyRouteComponent(() => import('./screens/IncomingScreen.tsx'), 'IncomingScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/incoming/record',
      validateSearch: RecordingSearch,
      component: lazyRouteComponent(
        () => import('./screens/RecordingScreen.tsx'),
        'RecordingScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/incoming/new',
      component: lazyRouteComponent(() => import('./screens/PaperScreen.tsx'), 'PaperScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/incoming/import',
      component: lazyRouteComponent(() => import('./screens/ImportScreen.tsx'), 'ImportScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/incoming/unreadable',
      component: lazyRouteComponent(
        () => import('./screens/UnreadableScreen.tsx'),
        'UnreadableScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/incoming/$id',
      component: lazyRouteComponent(
        () => import('./screens/IncomingDocumentScreen.tsx'),
        'IncomingDocumentScreen',
      ),
    }),
  ];
}

/** Where the acting post may go within this module. */
export function useDocumentsNav(): NavItem[] {
  const { t } = useLingui();
  const read = { needs: 'documents.read' };
  return [
    {
      to: '/',
      label: t`Việc của tôi`,
      shortLabel: t`Việc của tôi`,
      icon: IconSun,
      group: 'work',
      phone: true,
    },
    {
      to: '/signing',
      label: t`Ký số`,
      shortLabel: t`Ký số`,
      icon: IconWritingSign,
      needs: 'documents.sign',
      group: 'work',
      phone: true,
    },
    {
      to: '/incoming',
      label: t`Văn bản đến`,
      shortLabel: t`Văn bản đến`,
      icon: IconInbox,
      group: 'work',
      ...read,
    },
    {
      to: '/outgoing',
      label: t`Văn bản đi`,
      shortLabel: t`Văn bản đi`,
      icon: IconSend,
      group: 'work',
      ...read,
    },
    {
      to: '/deadlines',
      label: t`Theo dõi hạn xử lý`,
      shortLabel: t`Hạn xử lý`,
      icon: IconHourglass,
      group: 'work',
      ...read,
    },
    {
      to: '/registers',
      label: t`Sổ đăng ký`,
      shortLabel: t`Sổ đăng ký`,
      icon: IconBook,
      group: 'records',
      ...read,
    },
    {
      to: '/search',
      label: t`Tìm kiếm`,
      shortLabel: t`Tìm kiếm`,
      icon: IconSearch,
      group: 'records',
      ...read,
    },
  ];
}
