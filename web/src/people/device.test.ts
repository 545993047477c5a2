import { describe, expect, test } from 'vitest';
import { deviceInWords, shapeOf } from './device.ts';

const AGENTS = {
  'Firefox on Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Chrome on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Edge on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
  'Safari on macOS':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  'Safari on iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  'Chrome on Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
};

describe('what a browser calls itself', () => {
  test.each(Object.entries(AGENTS))('is said as %s', (words, agent) => {
    expect(deviceInWords(agent)).toBe(words);
  });

  test('is said as it is when nobody knows it', () => {
    expect(deviceInWords('curl/8.14.1')).toBe('curl');
    expect(deviceInWords('')).toBe('An unknown browser');
  });

  test('tells a phone from a computer', () => {
    expect(shapeOf(AGENTS['Safari on iPhone'])).toBe('phone');
    expect(shapeOf(AGENTS['Chrome on Android'])).toBe('phone');
    expect(shapeOf(AGENTS['Safari on macOS'])).toBe('computer');
  });
});
