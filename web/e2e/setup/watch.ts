/** Listens to everything a browser complains about: a journey fails on what it did not expect. */
import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What the browser ends by itself when a page is left. */
const ENDED = /net::ERR_ABORTED/;

export class Watch {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  /** From here on complaints like these are part of the journey. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  listen(context: BrowserContext, who: string): void {
    const note = (text: string) => this.complaints.push(`${who}: ${text}`);
    context.on('console', (message) => isComplaint(message) && note(inWords(message)));
    context.on('weberror', (error) => note(`error: ${error.error().stack ?? error.error().message}`));
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (!ENDED.test(why)) note(`request failed: ${request.method()} ${request.url()} ${why}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400)
        note(`answered ${response.status()}: ${response.request().method()} ${response.url()}`);
    });
  }

  /** What was not expected. */
  get unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }
}

const isComplaint = (message: ConsoleMessage): boolean => message.type() === 'error' || message.type() === 'warning';

const inWords = (message: ConsoleMessage): string =>
  `console ${message.type()}: ${message.text()} (${message.location().url})`;
