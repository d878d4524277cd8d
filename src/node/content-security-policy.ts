const DIRECTIVES: Record<string, string> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  // React Aria places pop-ups with style attributes; a style attribute cannot fetch or run anything here.
  "style-src-attr": "'unsafe-inline'",
  "font-src": "'self'",
  // Pictures of documents are shown from memory; nothing that a document names is fetched.
  "img-src": "'self' blob: data:",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  // No text becomes HTML but through DOMPurify, in browsers that know this.
  "require-trusted-types-for": "'script'",
  "trusted-types": "dompurify default",
};

/** What a page of Readout may load: its own files, nothing else. The same in every host. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

/** Sent with every answer that a window gets. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};
