/** Pickers: each as a component for forms and rails, and as a verb (`pickStatus(anchor, …)`) for keys and table cells. */
export { PickerButton, type PickerLook, Unset } from './button.tsx';
export * from './date.tsx';
export { PickerHost } from './host.tsx';
export * from './marks.tsx';
export { fitting, folded, type Option } from './options.ts';
export * from './people.tsx';
export { type AskLevels, type AskMany, type AskOne, closePicker, openPicker, type Request } from './request.ts';
export * from './work.tsx';
