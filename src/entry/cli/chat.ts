import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { AskRequest } from '../../domain/answer.ts';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';
import type { Asker } from '../../ports/asker.ts';
import { showAnswer } from './show-answer.ts';
import { errLine, outLine, paint } from './terminal.ts';
import { withIndex } from './with-index.ts';

const HELP = `Ask anything about the documents; follow-ups are understood. /new starts over, /help shows this, /quit or Ctrl-D ends.`;

const talk = async (asker: Asker): Promise<void> => {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const lines = createInterface({ input: process.stdin, ...(isTerminal ? { output: process.stdout } : {}) });
  lines.on('SIGINT', () => lines.close());
  lines.setPrompt(paint('cyan', '> '));
  const prompt = () => isTerminal && lines.prompt();
  let conversationId: string | undefined;
  if (isTerminal) await outLine(HELP);
  prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === '/quit' || question === '/exit') break;
    if (question === '/help') await outLine(HELP);
    else if (question === '/new') {
      conversationId = undefined;
      await outLine('A new conversation.');
    } else if (question !== '')
      try {
        const request = parseInput(AskRequest, { question, conversationId }, { whole: 'The question' });
        const answer = await asker.ask(request);
        conversationId = answer.conversationId;
        await outLine(`${showAnswer(answer)}\n`);
      } catch (error) {
        if (!(error instanceof AssayError)) throw error;
        errLine(`assay: ${error.line}`);
      }
    prompt();
  }
  lines.close();
  if (isTerminal) await outLine();
};

export const addChat = (program: Command): void => {
  program
    .command('chat')
    .summary('a conversation in the terminal')
    .description(`A conversation with the documents in the terminal.\n\n${HELP}`)
    .addHelpText('after', '\nExample:\n  assay chat')
    .action(() => withIndex('chat', ({ asker }) => talk(asker)));
};
