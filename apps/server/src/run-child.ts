/** What a child process and the system that started it say to each other. */
export type ReadyMessage = { ready: true; port?: number };

/** Tells the parent, if there is one, that work can come. */
export function sendReady(message: Omit<ReadyMessage, 'ready'> = {}): void {
  process.send?.({ ready: true, ...message } satisfies ReadyMessage);
}

/**
 * Ends the process in order when asked to, or when its parent is gone. Ctrl-C is for the parent to
 * act on: it ends its children one after the other.
 */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await stop();
      process.exit();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  process.once('SIGTERM', end);
  if (process.send) {
    process.once('disconnect', end);
    process.on('SIGINT', () => undefined);
  } else {
    process.once('SIGINT', end);
  }
}
