import { UiProvider } from '@hien-luong/ui';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { SessionGate } from '../session/SessionGate.tsx';
import { queryClient } from './desk-api.ts';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider i18n={i18n}>
        <UiProvider>
          <SessionGate />
        </UiProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}
