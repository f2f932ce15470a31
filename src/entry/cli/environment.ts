import { AssayError } from '../../domain/errors.ts';
import { type Config, readConfig } from '../config.ts';

const errorCode = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The configuration of this process: its environment, filled up from a `.env` file in the working directory. */
export const loadConfig = (): Config => {
  try {
    process.loadEnvFile('.env');
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT')
      throw new AssayError('invalid-config', `The file .env cannot be read (${String(errorCode(cause))}).`, {
        hint: 'Make it readable or take it away.',
        cause,
      });
  }
  return readConfig(process.env);
};
