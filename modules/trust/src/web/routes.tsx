import type { NavItem } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconArchive, IconCertificate, IconShieldCheck } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CertificateFilters } from './parts/certificate-filters.ts';
import { PreservationFilters } from './parts/preservation-filters.ts';

export { DocumentVerdict } from './parts/DocumentVerdict.tsx';
export { ProofPanel } from './parts/ProofPanel.tsx';
export type { TokenServiceErrorCode } from './parts/sign-by-token-service.ts';
export { type TrustApi, TrustApiContext } from './parts/trust-api.ts';

/** The module's screens below `parent`; each is fetched when it is first gone to. */
export function trustRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
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
  ];
}
