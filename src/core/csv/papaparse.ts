// Every project that compiles this file needs the declaration, also those that list it in no `include`.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./papaparse-module.d.ts" />
export { default as Papa } from "papaparse";
