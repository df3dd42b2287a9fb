/**
 * Groups of nodes that reach each other, by Tarjan's algorithm; each group sorted.
 * @param {Map<string, Set<string>>} graph node to the nodes it points at
 * @returns {string[][]}
 */
export function findCycles(graph) {
  /** @type {Map<string, { index: number, low: number, isOpen: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const cycles = [];

  /** @param {string} node */
  const visit = (node) => {
    const state = { index: seen.size, low: seen.size, isOpen: true };
    seen.set(node, state);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      const reached = seen.get(next) ?? visit(next);
      if (reached.isOpen) state.low = Math.min(state.low, reached.low);
    }
    if (state.low === state.index) {
      const group = stack.splice(stack.indexOf(node));
      for (const member of group) {
        const visited = seen.get(member);
        if (visited) visited.isOpen = false;
      }
      if (group.length > 1 || graph.get(node)?.has(node)) cycles.push(group.sort());
    }
    return state;
  };

  for (const node of graph.keys()) if (!seen.has(node)) visit(node);
  return cycles;
}
