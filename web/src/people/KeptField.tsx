/** A text field that keeps what is written when one leaves it or presses Enter. */
import { useState } from 'react';
import { TextField, type TextFieldProps } from '../ui/field.tsx';

interface KeptFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur'> {
  value: string;
  /** Called when the text is another one and not empty. */
  onKeep: (text: string) => void;
}

export function KeptField({ value, onKeep, ...rest }: KeptFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const text = typed?.trim();
    if (text && text !== value) onKeep(text);
    setTyped(null);
  };
  return (
    <TextField
      {...rest}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
