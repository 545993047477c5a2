/** Numbers of things in words. */
import { plural } from '@lingui/core/macro';

export const tasksInWords = (count: number): string => plural(count, { one: '# task', other: '# tasks' });
