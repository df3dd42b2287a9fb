import { useLingui } from '@lingui/react/macro';
import { CloseButton, Group, Paper, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import classes from './toast.module.css';

type Toast = { id: number; message: string };

const ToastContext = createContext<(message: string) => void>(() => {});

const SHOWN_MS = 6_000;

/** `const toast = useToast(); toast(t`Đã lưu`)`: says that something was done; errors never go here. */
export function useToast(): (message: string) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  const toast = useCallback(
    (message: string) => {
      const id = nextId.current++;
      setToasts((shown) => [...shown.slice(-2), { id, message }]);
      setTimeout(() => dismiss(id), SHOWN_MS);
    },
    [dismiss],
  );
  return (
    <ToastContext value={toast}>
      {children}
      <ToastStack toasts={toasts} onDismiss={dismiss} />
    </ToastContext>
  );
}

type StackProps = { toasts: readonly Toast[]; onDismiss(id: number): void };

export function ToastStack({ toasts, onDismiss }: StackProps) {
  const { t } = useLingui();
  return (
    <section
      className={classes.stack}
      aria-label={t`Thông báo`}
      aria-live="polite"
      data-print="hide"
    >
      {toasts.map(({ id, message }) => (
        <Paper key={id} className={classes.toast} shadow="md">
          <Group gap="sm" wrap="nowrap">
            <IconCircleCheck size={20} color="var(--hl-good)" aria-hidden />
            <Text className={classes.message}>{message}</Text>
            <CloseButton aria-label={t`Đóng thông báo`} onClick={() => onDismiss(id)} size="sm" />
          </Group>
        </Paper>
      ))}
    </section>
  );
}
