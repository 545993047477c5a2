/** Which levels changed between two looks at somebody's skills; 0 means dropped. */

export function changedLevels(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): [skill: string, level: number][] {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...all].flatMap((skill): [string, number][] => {
    const level = after[skill] ?? 0;
    return level === (before[skill] ?? 0) ? [] : [[skill, level]];
  });
}
