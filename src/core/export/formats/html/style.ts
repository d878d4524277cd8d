/** Light and dark on a screen, black on white on paper; no file, font or picture from outside. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b18; --faint: #5c564d; --paper: #fdfcf9; --rule: #d8d2c6;
  --yellow: #fff1a8; --green: #d3f0d0; --blue: #d2e6fa; --red: #fbd8d3; --violet: #e7dbf8; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7dd; --faint: #b3ab9c; --paper: #1b1a18;
  --rule: #4a463f; --yellow: #4d430f; --green: #1f4224; --blue: #1c3a57; --red: #5a2720; --violet: #402f5c; } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Literata, Charter, Georgia, "Times New Roman", serif; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { color: var(--faint); font-size: 1rem; }
article { margin: 2rem 0; break-inside: avoid; }
blockquote { margin: 0 0 0.75rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
blockquote p { margin: 0 0 0.6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.voice { font-size: 0.9rem; color: var(--faint); } .voice b { color: var(--ink); }
.editor { font-style: italic; }
mark { color: inherit; background: none; text-decoration: underline 1px;
  text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 0.22em; }
.yellow mark { background: var(--yellow); } .green mark { background: var(--green); }
.blue mark { background: var(--blue); } .red mark { background: var(--red); }
.violet mark { background: var(--violet); }
.source { color: var(--faint); }
.note { border: 1px solid var(--rule); border-radius: 4px; padding: 0.25rem 1rem; margin: 0.75rem 0;
  overflow-wrap: anywhere; }
.warning { font-weight: 600; }
.about { font-size: 0.9rem; color: var(--faint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.9rem; margin: 0;
  font-size: 0.875rem; color: var(--faint); }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
a { color: inherit; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
@media print { :root { --ink: #000; --faint: #333; --paper: #fff; --rule: #999; }
  main { max-width: none; padding: 0; } body { font-size: 11pt; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@page { margin: 22mm 20mm; }
`;
