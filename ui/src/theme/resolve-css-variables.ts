import type { CSSVariablesResolver } from '@mantine/core';

/** Binds the parts' colours to ours of `tokens.css`, so that one place says what ink is. */
export const resolveCssVariables: CSSVariablesResolver = () => {
  const bound = {
    '--mantine-color-body': 'var(--hl-paper)',
    '--mantine-color-text': 'var(--hl-ink)',
    '--mantine-color-dimmed': 'var(--hl-ink-soft)',
    '--mantine-color-placeholder': 'var(--hl-ink-soft)',
    '--mantine-color-error': 'var(--hl-state)',
    '--mantine-color-anchor': 'var(--hl-act)',
    '--mantine-color-default-border': 'var(--hl-line-strong)',
  };
  return {
    variables: { '--input-height-sm': '36px' },
    light: bound,
    dark: { ...bound, '--mantine-color-default': 'var(--hl-paper)' },
  };
};
