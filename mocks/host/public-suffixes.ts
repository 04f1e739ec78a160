/** Stands in for the public suffix list, which only the cookie jar of the mock library asks. */
export const getDomain = (host: string) => host
