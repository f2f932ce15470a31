import { MAX_QUESTION_LENGTH } from '../../src/domain/limits.ts';
import { answerNodes } from './answer-nodes.ts';
import { askServer, emptyExchange, type Server } from './ask-server.ts';
import { element } from './element.ts';
import { STYLE } from './style.ts';
import { words } from './words.ts';

/**
 * `<assay-chat>`: a question box and its answers. Attributes: `heading`, `placeholder`, `theme` (`light` or `dark`; without it
 * as the system), `server` (where it is not the one that the script came from) and `api-key`, which whoever sees the page can read.
 */
export class AssayChat extends HTMLElement {
  /** Address of the server that the script came from. */
  static scriptServer = '';

  readonly #log = element('div', { class: 'log', role: 'log', 'aria-label': words.name, tabindex: '0' });
  readonly #question = element('textarea', {
    'aria-label': words.question,
    rows: '1',
    maxlength: String(MAX_QUESTION_LENGTH),
    enterkeyhint: 'send',
  });
  readonly #button = element('button', { type: 'submit' }, words.send);
  #conversationId: string | undefined;
  #running: AbortController | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    // Unlike a style element, a constructed sheet needs no permission of the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const form = element('form', {}, this.#question, this.#button);
    root.append(element('div', { class: 'frame', part: 'frame' }, this.#log, form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#running === null) void this.#ask();
      else this.#running.abort();
    });
    this.#question.addEventListener('keydown', (event) => {
      // To the page, keys seem to come from an element that takes no text: its one-key shortcuts would fire.
      event.stopPropagation();
      if (event.key === 'Escape') this.#running?.abort();
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      if (this.#running === null) void this.#ask();
    });
  }

  connectedCallback(): void {
    this.#question.placeholder = this.getAttribute('placeholder') ?? words.placeholder;
    const heading = this.getAttribute('heading');
    if (heading !== null && this.shadowRoot?.querySelector('h2') === null) this.#log.before(element('h2', {}, heading));
  }

  disconnectedCallback(): void {
    this.#running?.abort();
  }

  get #server(): Server {
    return { url: this.getAttribute('server') ?? AssayChat.scriptServer, key: this.getAttribute('api-key') };
  }

  async #ask(): Promise<void> {
    const question = this.#question.value.trim();
    if (question === '') return;
    const server = this.#server;
    const running = new AbortController();
    const exchange = emptyExchange();
    const answer = element('div', { class: 'answer', 'aria-busy': 'true' });
    const asked = element('p', { class: 'question' }, question);
    this.#log.append(asked, answer);
    let scrolledTo: number | null = null;
    const show = () => {
      answer.replaceChildren(...answerNodes(exchange, server.url));
      answer.ariaBusy = String(!exchange.isDone);
      // The question goes to the top, as far as there is text below it; who scrolls meanwhile is left alone.
      if (scrolledTo !== null && this.#log.scrollTop !== scrolledTo) return;
      this.#log.scrollTop += asked.getBoundingClientRect().top - this.#log.getBoundingClientRect().top;
      scrolledTo = this.#log.scrollTop;
    };
    this.#question.value = '';
    this.#running = running;
    this.#button.textContent = words.stop;
    show();
    const request = this.#conversationId === undefined ? {} : { conversationId: this.#conversationId };
    const whole = await askServer(server, { question, ...request }, running.signal, exchange, show);
    this.#conversationId = whole?.conversationId ?? this.#conversationId;
    this.#running = null;
    this.#button.textContent = words.send;
  }
}
