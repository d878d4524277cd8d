/** A page of a book: a measure that reads well, notes in its outer part, heads and numbers above and below. */
export const PRINT_STYLE = `
@page { margin: 26mm 18mm 24mm 24mm;
  @top-center { font: italic 9pt Charter, Cambria, Georgia, "Liberation Serif", serif; color: #333; }
  @bottom-center { content: counter(page); font: 9pt Charter, Cambria, Georgia, "Liberation Serif", serif; color: #333; } }
@media print { :root { color-scheme: light; --ink: #000; --faint: #3a3a3a; --paper: #fff; --rule: #aaa;
    --yellow: #fff4bd; --green: #def3dc; --blue: #dfedfb; --red: #fce3df; --violet: #ede4fa; }
  body { font-size: 10.5pt; line-height: 1.42; orphans: 3; widows: 3; }
  main { --measure: calc(100% - 52mm); max-width: none; padding: 0; }
  h1 { font-size: 22pt; margin: 0 0 10mm; } h2 { font-size: 15pt; margin: 12mm 0 4mm; }
  h3 { font-size: 11.5pt; margin: 7mm 0 2.5mm; } h4, h5, h6 { font-size: 10.5pt; }
  .book h1 { margin-top: 60mm; font-size: 28pt; } .chapter h2 { margin-top: 18mm; }
  article { display: grid; grid-template-columns: minmax(0, 1fr) 46mm; column-gap: 6mm; margin: 0 0 6mm; }
  .short, .note, .stance, .about { break-inside: avoid; } .stance, .about, .warning { break-after: avoid; }
  blockquote { border: 0; padding-left: 5mm; }
  .voice, .context, .of-context { font-size: 9pt; } .note { font-size: 10pt; }
  .side { font-size: 8pt; line-height: 1.35; } .side p { margin-bottom: 1mm; }
  .side details { display: none; } .side a, sup a { text-decoration: none; }
  .bibliography p { break-inside: avoid; } .book .bibliography { break-before: page; }
  mark, .tag { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
