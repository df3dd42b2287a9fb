import type { MantineColorsTuple } from '@mantine/core';

/** Everything that acts. Shade 8 carries white text at 8:1. */
const bridge: MantineColorsTuple = [
  '#eaf2fb',
  '#d3e3f5',
  '#a9c8ea',
  '#7baade',
  '#5290d4',
  '#337bc9',
  '#1f69bd',
  '#165aa5',
  '#0f4c8f',
  '#083a70',
];

/** The state's: seals, urgency stamps, "invalid". Never decoration. */
const seal: MantineColorsTuple = [
  '#fdecec',
  '#f8d3d4',
  '#f0a6a9',
  '#e7767b',
  '#dd4c53',
  '#d13038',
  '#c51d26',
  '#b3151e',
  '#9f0f18',
  '#7d0810',
];

const leaf: MantineColorsTuple = [
  '#e7f4eb',
  '#d0e8d8',
  '#a2d1b2',
  '#71b88a',
  '#479f66',
  '#2e8a50',
  '#217a42',
  '#1b6b3a',
  '#155c31',
  '#0c4623',
];

/** Warm neutrals: paper, ink and what lies between. */
const stone: MantineColorsTuple = [
  '#f7f6f3',
  '#efeee9',
  '#e2e0da',
  '#cfccc5',
  '#b3b0a9',
  '#8b8983',
  '#6a6966',
  '#55554f',
  '#3d3e3c',
  '#1f2124',
];

export const colors = { bridge, seal, leaf, gray: stone };
