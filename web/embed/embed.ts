import { AssayChat } from './assay-chat.ts';

// Only while a classic script runs does the document know which one it is.
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src !== '') AssayChat.scriptServer = new URL(script.src).origin;
// A page may hold the tag twice.
if (customElements.get('assay-chat') === undefined) customElements.define('assay-chat', AssayChat);
