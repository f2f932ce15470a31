import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Writes to standard output and waits while its reader is slower than we are. */
export const out = async (text: string): Promise<void> => {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
};

export const outLine = (text = ''): Promise<void> => out(`${text}\n`);

export const outJson = (value: unknown): Promise<void> => outLine(JSON.stringify(value, null, 2));

/** One line on standard error, whatever the text holds. */
export const errLine = (text: string): void => {
  process.stderr.write(`${text.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
};

/** Colour on a terminal alone; NO_COLOR and FORCE_COLOR are heeded. */
export const paint = (format: Format, text: string): string => styleText(format, text, { stream: process.stdout });

/** Ends quietly when whoever reads our output has seen enough, as with `| head`. */
export const endWithReader = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
};
