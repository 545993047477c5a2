/** Shows the messages that are up. */
import { useLingui } from '@lingui/react/macro';
import { useSignal } from '../data/signal.ts';
import { Toast, ToastRegion } from '../ui/toast.tsx';
import { takeBack } from './act.ts';
import { dismiss, type Message, messages } from './toasts.ts';

export function Toasts() {
  return (
    <ToastRegion>
      {useSignal(messages).map((message) => (
        <OneToast key={message.id} message={message} />
      ))}
    </ToastRegion>
  );
}

function OneToast({ message }: { message: Message }) {
  const { t } = useLingui();
  const { id, text, tone, undo, action } = message;
  const close = () => dismiss(id);
  const press = (run: () => void) => () => {
    close();
    run();
  };
  const way = undo
    ? { label: t`Undo`, keys: 'Z', onPress: press(() => void takeBack(undo)) }
    : action && { label: action.label, onPress: press(action.run) };
  return (
    <Toast tone={tone} onClose={close} {...(way ? { action: way } : {})}>
      {text}
    </Toast>
  );
}
