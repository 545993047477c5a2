/** One of a few: a button that opens a short list. For long or searched lists use a picker. */
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx } from './classes.ts';
import field from './field.module.css';
import menu from './menu.module.css';
import s from './select.module.css';

export interface Choice<Id extends string = string> {
  id: Id;
  label: string;
  icon?: ReactNode;
  hint?: string;
}

export interface SelectProps<Id extends string> {
  label: string;
  quiet?: boolean;
  value: Id | null;
  choices: readonly Choice<Id>[];
  onChange: (id: Id) => void;
  placeholder?: string;
  help?: string;
  isDisabled?: boolean;
  className?: string;
}

export function Select<Id extends string>({
  label,
  quiet,
  value,
  choices,
  onChange,
  placeholder,
  help,
  isDisabled,
  className,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={cx(field.field, className)}
      aria-label={quiet ? label : undefined}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(key as Id)}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      {!quiet && <Label className={field.label}>{label}</Label>}
      <Button className={s.button}>
        <SelectValue className={s.value} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      {help && (
        <Text slot="description" className={field.help}>
          {help}
        </Text>
      )}
      <Popover className={cx(menu.popover, s.popover)} offset={4}>
        <ListBox className={menu.menu} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={menu.item}>
              <Check className={menu.check} size={14} aria-hidden />
              {choice.icon}
              <Text slot="label" className={menu.word}>
                {choice.label}
              </Text>
              {choice.hint && (
                <Text slot="description" className={menu.hint}>
                  {choice.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
