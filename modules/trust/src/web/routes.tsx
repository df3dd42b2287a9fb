import type { NavItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import {
  IconAnchor,
  IconArchive,
  IconCertificate,
  IconFiles,
  IconShieldCheck,
} from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CertificateFilters } from './parts/certificate-filters.ts';
import { PreservationFilters } from './parts/preservation-filters.ts';
import { RequestFilters, RequestStart, WatchFilters } from './parts/register-filters.ts';

export { BatchSigningDialog } from './parts/BatchSigningDialog.tsx';
export { DocumentVerdict, type JudgedSource } from './parts/DocumentVerdict.tsx';
export { ProofPanel } from './parts/ProofPanel.tsx';
export { SigningDialog } from './parts/SigningDialog.tsx';
export type { TokenServiceErrorCode } from './parts/sign-by-token-service.ts';
export { TrustWork } from './parts/TrustWork.tsx';
export { type TrustApi, TrustApiContext } from './parts/trust-api.ts';

/** The module's screens below `parent`; each is fetched when it is first gone to. */
export function trustRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
  return [
    ...registerRoutes(getParentRoute),
    createRoute({
      getParentRoute,
      path: '/preserved',
      validateSearch: PreservationFilters,
      component: lazyRouteComponent(
        () => import('./screens/PreservedScreen.tsx'),
        'PreservedScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/verify',
      component: lazyRouteComponent(() => import('./screens/VerifyScreen.tsx'), 'VerifyScreen'),
    }),
  ];
}

/** The register of certificates, the requests about them, and whom this installation trusts. */
function registerRoutes(getParentRoute: () => AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute,
      path: '/certificates',
      validateSearch: CertificateFilters,
      component: lazyRouteComponent(
        () => import('./screens/CertificatesScreen.tsx'),
        'CertificatesScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/certificates/watch',
      validateSearch: WatchFilters,
      component: lazyRouteComponent(() => import('./screens/WatchScreen.tsx'), 'WatchScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/certificates/import',
      component: lazyRouteComponent(
        () => import('./screens/ImportCertificatesScreen.tsx'),
        'ImportCertificatesScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/certificates/$id',
      component: lazyRouteComponent(
        () => import('./screens/CertificateScreen.tsx'),
        'CertificateScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/certificate-requests',
      validateSearch: RequestFilters,
      component: lazyRouteComponent(() => import('./screens/RequestsScreen.tsx'), 'RequestsScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/certificate-requests/new',
      validateSearch: RequestStart,
      component: lazyRouteComponent(
        () => import('./screens/NewRequestScreen.tsx'),
        'NewRequestScreen',
      ),
    }),
    createRoute({
      getParentRoute,
      path: '/certificate-requests/$id',
      component: lazyRouteComponent(() => import('./screens/RequestScreen.tsx'), 'RequestScreen'),
    }),
    createRoute({
      getParentRoute,
      path: '/trust-anchors',
      component: lazyRouteComponent(() => import('./screens/AnchorsScreen.tsx'), 'AnchorsScreen'),
    }),
  ];
}

/** Where the acting post may go within this module. */
export function useTrustNav(): NavItem[] {
  const { t } = useLingui();
  return [
    {
      to: '/verify',
      label: t`Kiểm tra chữ ký số`,
      shortLabel: t`Kiểm tra`,
      icon: IconShieldCheck,
      group: 'records',
    },
    {
      to: '/preserved',
      label: t`Lưu giữ bằng chứng`,
      shortLabel: t`Bằng chứng`,
      icon: IconArchive,
      needs: 'trust.read',
      group: 'records',
    },
    {
      to: '/certificates',
      label: t`Chứng thư số`,
      shortLabel: t`Chứng thư`,
      icon: IconCertificate,
      needs: 'trust.read',
      group: 'province',
    },
    {
      to: '/certificate-requests',
      label: t`Đề nghị chứng thư`,
      shortLabel: t`Đề nghị`,
      icon: IconFiles,
      needs: 'trust.request',
      group: 'province',
    },
    {
      to: '/trust-anchors',
      label: t`Gốc tin cậy`,
      shortLabel: t`Gốc`,
      icon: IconAnchor,
      needs: 'trust.anchors',
      group: 'province',
    },
  ];
}
