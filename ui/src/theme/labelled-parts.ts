import type { MantineThemeOverride } from '@mantine/core';

export type PartLabels = {
  close: string;
  clear: string;
  nothingFound: string;
  showPassword: string;
  loading: string;
};

/** Default properties of the parts: every word they show comes from `labels`. */
export function createLabelledParts(
  labels: PartLabels,
): NonNullable<MantineThemeOverride['components']> {
  const closable = {
    closeButtonProps: { 'aria-label': labels.close },
    transitionProps: { duration: 120 },
  };
  const choosable = {
    nothingFoundMessage: labels.nothingFound,
    clearButtonProps: { 'aria-label': labels.clear },
    comboboxProps: { transitionProps: { duration: 0 } },
    checkIconPosition: 'right',
    // The listbox itself scrolls: a region within it would be one that no key reaches.
    withScrollArea: false,
  };
  const longChoice = { options: { maxHeight: 'min(20rem, 40dvh)', overflowY: 'auto' } } as const;
  return {
    Modal: { defaultProps: { ...closable, centered: true, padding: 'xl', radius: 'lg' } },
    Drawer: { defaultProps: { ...closable, padding: 'lg' } },
    Alert: { defaultProps: { closeButtonLabel: labels.close } },
    Select: { defaultProps: choosable, styles: longChoice },
    MultiSelect: { defaultProps: choosable, styles: longChoice },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': labels.showPassword } },
    },
    Loader: { defaultProps: { 'aria-label': labels.loading, role: 'img' } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Button: { defaultProps: { size: 'sm' } },
    Paper: { defaultProps: { radius: 'lg' } },
  };
}
