/** Loaded before a program that knows nothing of its parent: ends it when the parent is gone. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
