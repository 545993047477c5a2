/** Takes files that are dropped or pasted anywhere on the task. */
import { useLingui } from '@lingui/react/macro';
import { Paperclip } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import s from './task.module.css';

interface FileDropProps {
  isDisabled: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

export function FileDrop({ isDisabled, onFiles, children }: FileDropProps) {
  const { t } = useLingui();
  const [isOver, setOver] = useState(false);
  // Entering a child leaves its parent: only when as many were left as entered is the file outside.
  const depth = useRef(0);
  const accepts = (event: DragEvent) => !isDisabled && event.dataTransfer.types.includes('Files');
  const step = (by: 1 | -1) => (event: DragEvent) => {
    if (!accepts(event)) return;
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0);
  };
  const onDrop = (event: DragEvent) => {
    if (!accepts(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (isDisabled || !files.length) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div
      className={s.dropZone}
      role="presentation"
      onDragEnter={step(1)}
      onDragLeave={step(-1)}
      onDragOver={(event) => accepts(event) && event.preventDefault()}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
      {isOver && (
        <div className={s.dropHere}>
          <Paperclip size={18} aria-hidden />
          {t`Let go to attach it to this task`}
        </div>
      )}
    </div>
  );
}
