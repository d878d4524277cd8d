/** The factory of a browser that knows Trusted Types; only what is used of it. */
interface TrustedTypes {
  createPolicy(name: "default", rules: { createHTML(text: string): string | null }): unknown;
}

/**
 * Under the policy of the window no text becomes HTML but through DOMPurify. An empty text may, since it is how
 * libraries clear an element; every other one is refused with a TypeError. Does nothing where a browser does not
 * know Trusted Types.
 */
export function trustNothing(scope: object): void {
  const { trustedTypes } = scope as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createHTML: (text) => (text === "" ? text : null),
  });
}
