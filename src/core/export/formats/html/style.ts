/** Light and dark on a screen, black on white on paper; no file, font or picture from outside. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b18; --faint: #5c564d; --paper: #fdfcf9; --rule: #d8d2c6;
  --yellow: #fff1a8; --green: #d3f0d0; --blue: #d2e6fa; --red: #fbd8d3; --violet: #e7dbf8; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7dd; --faint: #b3ab9c; --paper: #1b1a18;
  --rule: #4a463f; --yellow: #4d430f; --green: #1f4224; --blue: #1c3a57; --red: #5a2720; --violet: #402f5c; } }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; hyphens: auto;
  font: 1.0625rem/1.6 Charter, "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Liberation Serif",
    "Times New Roman", serif; }
main { --measure: 38rem; --side: 15rem; --gap: 2.5rem; max-width: var(--measure); margin: 0 auto; padding: 3rem 1.25rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; break-inside: avoid; hyphens: none; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.4rem; }
h3 { margin: 2rem 0 0.75rem; font-size: 1.05rem; font-weight: 600; }
h4, h5, h6 { margin: 1.5rem 0 0.5rem; font-size: 1rem; font-style: italic; font-weight: 400; }
h1, h2, h3, h4, h5, h6, .words, .bibliography { max-width: var(--measure); }
article { margin: 1.75rem 0; }
blockquote { hyphens: manual; margin: 0 0 0.75rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
blockquote p { margin: 0 0 0.6rem; white-space: pre-wrap; }
blockquote p:last-child { margin-bottom: 0; }
.against blockquote { border-left-style: double; }
.stance { margin: 0 0 0.4rem; font-variant-caps: small-caps; letter-spacing: 0.03em; color: var(--faint); }
.voice { font-size: 0.9rem; color: var(--faint); break-after: avoid; } .voice b { color: var(--ink); }
.context, .of-context { color: var(--faint); font-size: 0.9rem; }
.of-context b { color: var(--faint); font-weight: 400; }
.editor { font-style: italic; }
.insertion { text-decoration: underline dotted; text-underline-offset: 0.2em; }
mark, .tag, .voice b, .insertion, .cited, .address { unicode-bidi: isolate; }
mark { color: inherit; background: none; }
.yellow mark { background: var(--yellow); } .green mark { background: var(--green); }
.blue mark { background: var(--blue); } .red mark { background: var(--red); }
.violet mark { background: var(--violet); }
sup { font-size: 0.7em; line-height: 0; } sup a { text-decoration: none; padding-left: 0.1em; }
.note { margin: 0 0 0.75rem; padding-left: 1rem; border-left: 1px solid var(--rule); font-size: 0.95rem; }
.note > :first-child { margin-top: 0; } .note > :last-child { margin-bottom: 0; }
.warning { font-weight: 600; }
.about { margin: 0 0 0.4rem; font-size: 0.9rem; color: var(--faint); }
.side { font-size: 0.8125rem; line-height: 1.45; color: var(--faint); }
.side p { margin: 0 0 0.35rem; } .side .citation { color: var(--ink); } .side .address { hyphens: none; }
.side .citation > a { font-weight: 600; text-decoration: none; }
.tag { border: 1px solid var(--rule); border-radius: 3px; padding: 0 0.25em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.6rem; margin: 0.25rem 0 0; }
dt { font-weight: 600; } dd { margin: 0; }
.bibliography p { padding-left: 2rem; text-indent: -2rem; margin: 0 0 0.5rem; }
pre { white-space: pre-wrap; } table { border-collapse: collapse; } td, th { border: 1px solid var(--rule); padding: 0.1rem 0.5rem; }
a { color: inherit; }
@media (min-width: 64rem) { main { max-width: calc(var(--measure) + var(--gap) + var(--side)); }
  article { display: grid; grid-template-columns: minmax(0, var(--measure)) var(--side); column-gap: var(--gap); } }
`;
