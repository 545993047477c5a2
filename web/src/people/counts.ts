/** Numbers of people in words. */
import { plural } from '@lingui/core/macro';

export const peopleInWords = (count: number): string => plural(count, { one: '# person', other: '# people' });
