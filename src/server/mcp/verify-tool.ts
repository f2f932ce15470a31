import { z } from 'zod';
import { type Claim, Verification } from '../../domain/claim.ts';
import { FactSource } from '../../domain/fact.ts';
import { VerifyRequest } from '../facts/numbers.ts';
import { claimItem, quoted } from './answer-text.ts';
import { LINK } from './ask-tool.ts';
import type { McpDependencies } from './dependencies.ts';
import { markdownLink, openLinks } from './links.ts';
import { defineTool, type Tool } from './tool.ts';

const { text, source } = VerifyRequest.shape;

const Input = z.object({
  text: text.describe('The text whose numbers are checked, such as a draft or a press release.'),
  source: source.describe('Check against this text instead of the documents.'),
});

const Stated = FactSource.extend({ fact: z.string().describe('Id of the fact.'), title: z.string(), link: LINK });
type Stated = z.infer<typeof Stated>;

const Output = Verification.extend({
  sources: z.array(Stated).describe('Where the facts of the verdicts are stated.'),
});

/** Facts told of, over all claims: a long text rests on many. */
const MOST_SOURCES = 50;

const sourcesOf = async (claims: readonly Claim[], dependencies: McpDependencies): Promise<Stated[]> => {
  const { link, titleOf } = await openLinks(dependencies);
  const ids = [...new Set(claims.flatMap(({ facts }) => facts.slice(0, 1)))].slice(0, MOST_SOURCES);
  const facts = await Promise.all(ids.map((id) => dependencies.store.getFact(id)));
  return facts.flatMap((fact) => {
    if (fact === null) return [];
    const { id, documentId, sourceSpan, sentence } = fact;
    return {
      fact: id,
      documentId,
      sourceSpan,
      sentence,
      title: titleOf(documentId),
      link: link({ documentId, span: sourceSpan }),
    };
  });
};

const withSource = (claim: Claim, sources: readonly Stated[]): string => {
  const stated = sources.find(({ fact }) => claim.facts[0] === fact);
  return stated === undefined
    ? claimItem(claim)
    : `${claimItem(claim)}\n  ${markdownLink(stated.title, stated.link)}: ${quoted(stated.sentence)}`;
};

/** Every number of a text with its verdict. */
export const verifyTool = (dependencies: McpDependencies): Tool =>
  defineTool({
    name: 'verify',
    title: 'Check the numbers of a text',
    description:
      'Checks every number, quantity and date of a text against the documents: supported, contradicted or unverified, each with the reason and the sentence that it rests on. What cannot be matched is unverified.',
    input: Input,
    output: Output,
    run: async (request, { signal }) => {
      const { verifier, onVerification } = dependencies;
      const verification =
        request.source === undefined
          ? await verifier.verify(request.text)
          : verifier.verifyAgainst(request.text, request.source);
      signal.throwIfAborted();
      onVerification?.(verification);
      const sources = await sourcesOf(verification.claims, dependencies);
      const { supported, contradicted, unverified } = verification.counts;
      const lines =
        verification.claims.length === 0
          ? ['The text holds no number: unverified.']
          : [
              `${verification.claims.length} ${verification.claims.length === 1 ? 'number' : 'numbers'}: ${supported} supported, ${contradicted} contradicted, ${unverified} unverified.`,
              '',
              ...verification.claims.map((claim) => withSource(claim, sources)),
            ];
      return { structured: { ...verification, sources }, text: lines.join('\n') };
    },
  });
