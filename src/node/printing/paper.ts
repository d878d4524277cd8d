/** How an engine of Chromium is to print: heads and numbers are those of the page, and so is the paper. */
export const PAPER = {
  printBackground: true,
  preferCSSPageSize: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};
