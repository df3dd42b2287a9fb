/** One contender of a comparison: a name and the work to repeat. */
export type Contender = { name: string; run: () => unknown | Promise<unknown> };

/**
 * Milliseconds of one repetition. On a machine of one's own the median is the figure to quote; on
 * one that others use, the tenth percentile is what the work takes when nobody comes between.
 */
export type Timing = {
  name: string;
  runs: number;
  p10: number;
  median: number;
  p90: number;
  perSecond: number;
};

const WARM_UP_RUNS = 20;

/**
 * Times contenders in turn, A B C A B C …, so that a machine whose speed drifts is equally unkind
 * to all of them. `runs` counts repetitions of each after a warm-up.
 */
export async function compare(contenders: readonly Contender[], runs: number): Promise<Timing[]> {
  const samples = contenders.map((): number[] => []);
  for (let round = -WARM_UP_RUNS; round < runs; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const started = performance.now();
      await contender.run();
      const elapsed = performance.now() - started;
      if (round >= 0) samples[index]?.push(elapsed);
    }
  }
  return contenders.map(({ name }, index) => summarise(name, samples[index] ?? []));
}

function summarise(name: string, samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  return {
    name,
    runs: sorted.length,
    p10: quantile(sorted, 0.1),
    median,
    p90: quantile(sorted, 0.9),
    perSecond: 1000 / median,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
