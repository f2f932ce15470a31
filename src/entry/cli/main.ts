import { Command, CommanderError } from 'commander';
import { AssayError } from '../../domain/errors.ts';
import { addAsk } from './ask.ts';
import { addChat } from './chat.ts';
import { addDoctor } from './doctor.ts';
import { addEval } from './eval/command.ts';
import { addFacts } from './facts.ts';
import { addFeeds } from './feeds.ts';
import { addFetch } from './fetch.ts';
import { addIngest } from './ingest.ts';
import { addMcp } from './mcp.ts';
import { addQuantities } from './quantities.ts';
import { addSearch } from './search.ts';
import { addServe } from './serve.ts';
import { endWithReader, errLine, outLine } from './terminal.ts';
import { addVerify } from './verify.ts';

const DESCRIPTION = `Answers questions from your documents, with citations to the character and every number checked.

Documents are read from ./corpus (ASSAY_CORPUS), the index is kept in ./data (ASSAY_DATA). Settings are environment variables, also read from a .env file.`;

const EXAMPLES = `
Examples:
  assay serve                                   the web chat and the API on http://127.0.0.1:8787
  assay ask "How large are the reserves?"       one answer with its sources
  assay verify press-release.txt                checks every number of a draft
  assay COMMAND --help                          what a command takes

Exit codes: 0 done, 1 the check failed, 2 wrong use or bad input.`;

const createProgram = (): Command => {
  const program = new Command('assay')
    .enablePositionalOptions() // a command and those below it may have options of the same name
    .description(DESCRIPTION)
    .addHelpText('after', EXAMPLES)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const add of [
    addServe,
    addIngest,
    addAsk,
    addChat,
    addSearch,
    addVerify,
    addQuantities,
    addFacts,
    addFetch,
    addFeeds,
    addEval,
    addDoctor,
    addMcp,
  ])
    add(program);
  return program;
};

/** The command that was meant to run, `eval metrics`; empty where it is none. */
const commandIn = (program: Command, args: readonly string[]): string => {
  const names: string[] = [];
  let command: Command | undefined = program;
  for (const arg of args) {
    command = command.commands.find((one) => one.name() === arg);
    if (command === undefined) break;
    names.push(arg);
  }
  return names.join(' ');
};

/** What commander has to say of a wrong use, as one line. */
const wrongUse = (error: CommanderError, command: string): string => {
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ \(Did you mean (.+)\?\)$/, '. Did you mean $1?');
  return `${message}${/[.?]$/.test(message) ? '' : '.'} See assay ${command === '' ? '' : `${command} `}--help.`;
};

const report = (error: unknown, command: string): void => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return;
    errLine(`assay: ${wrongUse(error, command)}`);
  } else if (error instanceof AssayError) errLine(`assay: ${error.line}`);
  else {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    errLine(`assay: Something went wrong inside Assay: ${detail}. ASSAY_LOG=debug shows where.`);
  }
  if (process.env['ASSAY_LOG'] === 'debug') process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 2;
};

/** Runs one command line; the outcome is in `process.exitCode`. */
export const main = async (args: readonly string[]): Promise<void> => {
  endWithReader();
  const program = createProgram();
  try {
    if (args.length === 0) await outLine(program.helpInformation() + EXAMPLES);
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    report(error, commandIn(program, args));
  }
};
