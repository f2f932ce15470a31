import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { removeMarks } from './marks.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0).toString()};`);

const marked = new Marked({
  gfm: true,
  renderer: {
    // A source's HTML is shown as it stands there, never interpreted; its pictures would be requests to elsewhere.
    html: ({ text }) => escape(text),
    image: ({ text }) => escape(text),
  },
  walkTokens: (token) => {
    if (token.type === 'link') token['href'] = removeMarks(String(token['href']));
  },
});

const ALLOWED = {
  ALLOWED_TAGS:
    'p br strong em del code pre blockquote ul ol li a h1 h2 h3 h4 h5 h6 hr table thead tbody tr th td'.split(' '),
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|\/(?!\/)|#)/i,
  RETURN_DOM_FRAGMENT: true as const,
};

/** Markdown as a sanitised fragment: no scripts, styles, pictures or event handlers, links to the web only. */
export const safeMarkdown = (markdown: string): DocumentFragment =>
  DOMPurify.sanitize(marked.parse(markdown, { async: false }), ALLOWED);
