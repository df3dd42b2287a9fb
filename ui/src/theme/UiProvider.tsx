import { useLingui } from '@lingui/react/macro';
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { type ReactNode, useMemo } from 'react';
import { ToastProvider } from '../feedback/ToastProvider.tsx';
import { createDeskTheme } from './create-desk-theme.ts';
import './fonts.css';
import { resolveCssVariables } from './resolve-css-variables.ts';
import './tokens.css';

/** Theme, the parts' own words and the place where toasts appear. Stands within the i18n provider. */
export function UiProvider({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const labels = {
    close: t`Đóng`,
    clear: t`Xóa lựa chọn`,
    nothingFound: t`Không tìm thấy`,
    showPassword: t`Hiện hoặc ẩn mật khẩu`,
    loading: t`Đang tải`,
  };
  const key = Object.values(labels).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds every label
  const theme = useMemo(() => createDeskTheme(labels), [key]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      deduplicateInlineStyles
    >
      <ToastProvider>{children}</ToastProvider>
    </MantineProvider>
  );
}
