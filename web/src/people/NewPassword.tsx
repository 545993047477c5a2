/** Choosing a password: what makes a good one, and a look at what was typed. */
import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

interface NewPasswordProps {
  value: string;
  onChange: (password: string) => void;
  error: string | null;
}

export function NewPassword({ value, onChange, error }: NewPasswordProps) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      label={t`Password`}
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      size="large"
      value={value}
      onChange={onChange}
      error={error}
      help={t`At least 10 characters. A few words in a row are easy to keep in mind and hard to guess.`}
      isRequired
      end={
        <IconButton
          size="small"
          label={isShown ? t`Hide the password` : t`Show the password`}
          icon={isShown ? <EyeOff /> : <Eye />}
          onPress={() => setShown(!isShown)}
        />
      }
    />
  );
}
