// The templates that the page is drawn with; text always goes in as text, never as markup.
export { html, svg, nothing, render } from '/lib/lit-html/lit-html.js';
export { repeat } from '/lib/lit-html/directives/repeat.js';
export { guard } from '/lib/lit-html/directives/guard.js';
export { live } from '/lib/lit-html/directives/live.js';
