/** A hue as a word, for those who hear it; as OKLCH goes round: 30 is red, 150 green, 270 blue. */
import { t } from '@lingui/core/macro';

export function hueInWords(hue: number): string {
  const words: [upTo: number, word: string][] = [
    [10, t`Rose`],
    [40, t`Red`],
    [70, t`Orange`],
    [100, t`Amber`],
    [130, t`Lime`],
    [165, t`Green`],
    [195, t`Teal`],
    [225, t`Cyan`],
    [255, t`Sky`],
    [285, t`Blue`],
    [312, t`Violet`],
    [345, t`Magenta`],
    [360, t`Rose`],
  ];
  return words.find(([upTo]) => hue < upTo)?.[1] ?? String(hue);
}
