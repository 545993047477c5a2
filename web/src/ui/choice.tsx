/** Yes or no, and one of two or three: switch, checkbox, radio group, segments. */
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
  Label,
  Radio,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import s from './choice.module.css';
import { cx } from './classes.ts';
import field from './field.module.css';
import { ariaKeys } from './kbd.tsx';
import type { Choice } from './select.tsx';
import { Tip } from './tooltip.tsx';

/** Takes effect at once; `help` says what it changes. */
export function Switch({
  children,
  help,
  ...rest
}: Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & { children: ReactNode; help?: string }) {
  return (
    <AriaSwitch {...rest} className={cx(s.choice, s.switch)}>
      <span className={s.track} aria-hidden />
      <Words help={help}>{children}</Words>
    </AriaSwitch>
  );
}

/** Without children it needs an `aria-label`. */
export function Checkbox({
  children,
  help,
  ...rest
}: Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & { children?: ReactNode; help?: string }) {
  return (
    <AriaCheckbox {...rest} className={s.choice}>
      {({ isIndeterminate }) => (
        <>
          <span className={s.box} aria-hidden>
            {isIndeterminate ? <Minus size={11} strokeWidth={3} /> : <Check size={11} strokeWidth={3} />}
          </span>
          {children && <Words help={help}>{children}</Words>}
        </>
      )}
    </AriaCheckbox>
  );
}

interface OneOfProps<Id extends string> {
  label: string;
  value: Id;
  choices: readonly (Choice<Id> & { keys?: string })[];
  onChange: (id: Id) => void;
}

/** All choices in view, each with its hint: for settings. */
export function RadioGroup<Id extends string>({ label, value, choices, onChange }: OneOfProps<Id>) {
  return (
    <AriaRadioGroup className={field.field} value={value} onChange={(id) => onChange(id as Id)}>
      <Label className={field.label}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={cx(s.choice, s.radio)}>
          <span className={s.ring} aria-hidden />
          <Words help={choice.hint}>{choice.label}</Words>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}

/** Two to five choices side by side: for views. `iconsOnly` keeps the words as tooltips. */
export function Segments<Id extends string>({
  label,
  value,
  choices,
  onChange,
  iconsOnly = false,
}: OneOfProps<Id> & { iconsOnly?: boolean }) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={s.segments}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const id = [...keys][0];
        if (id !== undefined) onChange(id as Id);
      }}
    >
      {choices.map((choice) => {
        const button = (
          <ToggleButton
            key={choice.id}
            id={choice.id}
            className={s.segment}
            aria-label={iconsOnly ? choice.label : undefined}
            aria-keyshortcuts={ariaKeys(choice.keys)}
          >
            {choice.icon}
            {!iconsOnly && choice.label}
          </ToggleButton>
        );
        return iconsOnly || choice.keys ? (
          <Tip key={choice.id} text={choice.label} {...(choice.keys && { keys: choice.keys })}>
            {button}
          </Tip>
        ) : (
          button
        );
      })}
    </ToggleButtonGroup>
  );
}

function Words({ children, help }: { children: ReactNode; help: string | undefined }) {
  return (
    <span className={s.words}>
      {children}
      {help && <span className={s.help}>{help}</span>}
    </span>
  );
}
