/** As much of the browser's Trusted Types as is used here: TypeScript does not know them. */
type TrustedTypes = {
  readonly defaultPolicy: object | null
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string | null },
  ) => object
}

declare global {
  var trustedTypes: TrustedTypes | undefined
}

/**
 * Lets this page start the worker at that address, and run no other text as a script: the policy of the page has the
 * browser refuse a plain text there, and MSW takes the address of its worker as one. The policy is the page's default
 * one, of which there can be one only.
 */
export function trustWorker(address: string): void {
  if (globalThis.trustedTypes?.defaultPolicy !== null) return
  globalThis.trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (url === address ? url : null),
  })
}
