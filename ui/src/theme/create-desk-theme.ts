import { createTheme, type MantineThemeOverride } from '@mantine/core';
import { colors } from './colors.ts';
import { createLabelledParts, type PartLabels } from './labelled-parts.ts';

/** The look of the officials' desk; `labels` are the words that the parts speak by themselves. */
export function createDeskTheme(labels: PartLabels): MantineThemeOverride {
  return createTheme({
    colors,
    primaryColor: 'bridge',
    primaryShade: 8,
    autoContrast: false,
    respectReducedMotion: true,
    cursorType: 'pointer',
    focusRing: 'auto',
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
    // Stacked accents of Vietnamese capitals need the room.
    lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
    fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
    spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    radius: { xs: '4px', sm: '4px', md: '4px', lg: '8px', xl: '8px' },
    defaultRadius: 'sm',
    shadows: {
      xs: 'var(--hl-shadow)',
      sm: 'var(--hl-shadow)',
      md: 'var(--hl-shadow)',
      lg: 'var(--hl-shadow)',
      xl: 'var(--hl-shadow)',
    },
    headings: {
      fontWeight: '600',
      textWrap: 'balance',
      sizes: {
        h1: { fontSize: '20px', lineHeight: '1.4' },
        h2: { fontSize: '16px', lineHeight: '1.5' },
        h3: { fontSize: '14px', lineHeight: '1.5' },
      },
    },
    components: createLabelledParts(labels),
  });
}
