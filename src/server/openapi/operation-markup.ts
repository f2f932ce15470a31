import { html } from 'hono/html';
import type { Markup } from '../pages/page.ts';
import { curlCommand, type Target } from './curl.ts';
import type { DescribedOperation } from './document.ts';
import type { Method } from './operation.ts';
import { OpenAiError } from '../v1/model-shapes.ts';
import { reference } from './schemas.ts';
import { Problem } from './shapes.ts';
import { rowsMarkup, typeMarkup } from './schema-markup.ts';

/** Tabs stops at it, so that a long line can be scrolled with the keys. */
const code = (label: string, text: string, kind = 'code'): Markup =>
  html`<pre class="${kind}" role="region" aria-label="${label}" tabindex="0"><code>${text}</code></pre>`;

export const methodMarkup = (method: Method): Markup => html`<b class="method ${method}">${method.toUpperCase()}</b>`;

const parametersMarkup = ({ parameters, summary }: DescribedOperation): Markup =>
  parameters === undefined
    ? html``
    : html`<h4>Parameters</h4>
        ${rowsMarkup(`Parameters: ${summary}`, parameters)}`;

const bodyMarkup = ({ requestBody, summary }: DescribedOperation): Markup => {
  if (requestBody === undefined) return html``;
  const { content } = requestBody;
  const [json] = [content['application/json']];
  return html`<h4>Body</h4>
    ${
      json === undefined
        ? ''
        : html`<p>${typeMarkup(json.schema)}, as JSON:</p>
            ${code(`Example body: ${summary}`, JSON.stringify(json.example, null, 2))}`
    }
    ${
      content['multipart/form-data'] === undefined
        ? ''
        : html`<p>
            ${json === undefined ? 'Files' : 'Or files'} as <code>multipart/form-data</code>, in a field
            <code>files</code>.
          </p>`
    }`;
};

const responsesMarkup = ({ responses }: DescribedOperation): Markup => {
  const entries = Object.entries(responses);
  const isError = (status: string) => {
    const [content] = Object.values(responses[status]?.content ?? {});
    return content !== undefined && ERROR_SHAPES.has(content.schema.$ref ?? '');
  };
  const errors = entries.filter(([status]) => isError(status));
  return html`<h4>Responses</h4>
    <dl>
      ${entries
        .filter(([status]) => !isError(status))
        .map(
          ([status, { description, content = {} }]) =>
            html`<dt>${status}</dt>
              <dd>
                ${description}
                ${Object.entries(content).map(
                  ([mediaType, { schema }]) =>
                    html`<br />${
                        mediaType === 'application/json' && schema.$ref !== undefined
                          ? typeMarkup(schema)
                          : html`<code>${mediaType}</code
                              >${schema.$ref === undefined ? '' : html` of ${typeMarkup(schema)}`}${
                                schema.description === undefined || schema.description === description
                                  ? ''
                                  : html`: ${schema.description}`
                              }`
                      }`,
                )}
              </dd>`,
        )}
    </dl>
    <p class="errors">
      Errors:
      ${errors.map(
        ([status, { description }], index) => html`${index === 0 ? '' : '; '}<b>${status}</b> ${description}`,
      )}
    </p>`;
};

const ERROR_SHAPES = new Set([reference(Problem).$ref, reference(OpenAiError).$ref]);

/** One route: what it is for, what it takes, what comes back, and a command to try it. */
export const operationMarkup = (target: Target, method: Method, path: string, operation: DescribedOperation): Markup =>
  html`<section id="${operation.operationId}" tabindex="-1">
    <h3>
      <a href="#${operation.operationId}">${methodMarkup(method)} <code>${path}</code></a>
    </h3>
    <p>${operation.summary}.${operation.description === undefined ? '' : ` ${operation.description}`}</p>
    ${parametersMarkup(operation)} ${bodyMarkup(operation)}
    ${code(`Command: ${operation.summary}`, curlCommand(target, method, path, operation), 'code command')}
    ${responsesMarkup(operation)}
  </section>`;
