/** The row of buttons over a text: each does what its key does. */
import { t } from '@lingui/core/macro';
import {
  Bold,
  Code,
  Heading2,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Quote,
  Strikethrough,
} from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { makeLink, toggleLines, toggleMark } from './markdown-edit.ts';
import s from './markdown-editor.module.css';
import type { Edit } from './writing.ts';

interface Tool {
  label: string;
  icon: LucideIcon;
  edit: Edit;
  keys?: string;
  isMinor?: boolean;
}

export function Toolbar({ onEdit, isDisabled }: { onEdit: (change: Edit) => void; isDisabled: boolean }) {
  return (
    <AriaToolbar aria-label={t`Formatting`} className={s.tools}>
      {tools().map(({ label, icon: Icon, edit, keys, isMinor }) => (
        <IconButton
          key={label}
          className={isMinor ? s.minor : undefined}
          size="small"
          label={label}
          icon={<Icon />}
          {...(keys && { keys })}
          isDisabled={isDisabled}
          preventFocusOnPress
          onPress={() => onEdit(edit)}
        />
      ))}
    </AriaToolbar>
  );
}

function tools(): Tool[] {
  return [
    { label: t`Bold`, icon: Bold, keys: 'Mod+B', edit: (x) => toggleMark(x, '**') },
    { label: t`Italic`, icon: Italic, keys: 'Mod+I', edit: (x) => toggleMark(x, '*') },
    { label: t`Struck out`, icon: Strikethrough, edit: (x) => toggleMark(x, '~~'), isMinor: true },
    { label: t`Code`, icon: Code, keys: 'Mod+E', edit: (x) => toggleMark(x, '`'), isMinor: true },
    { label: t`Link`, icon: Link, keys: 'Mod+K', edit: makeLink },
    { label: t`Heading`, icon: Heading2, edit: (x) => toggleLines(x, 'heading'), isMinor: true },
    { label: t`List`, icon: List, edit: (x) => toggleLines(x, 'bullet') },
    { label: t`Numbered list`, icon: ListOrdered, edit: (x) => toggleLines(x, 'number'), isMinor: true },
    { label: t`Task list`, icon: ListChecks, edit: (x) => toggleLines(x, 'task') },
    { label: t`Quote`, icon: Quote, edit: (x) => toggleLines(x, 'quote'), isMinor: true },
  ];
}
